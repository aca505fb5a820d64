import { z } from 'zod';
import { findMatches, type TextMatch } from '../find-matches.ts';
import { matchCapitals } from '../match-capitals.ts';
import { compilePatterns } from '../pattern/compile-pattern.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import type { ToneText } from '../tone-text.ts';

const formalitySchema = z.strictObject({
  ...ruleHeaderShape,
  /** True where the formal forms are also the plural: they are no fault beside an informal one. Default false. */
  plural: z.boolean().default(false),
});

/** More places than these tell an advisor nothing new: a wrong register is one fault, not one a word. */
const mostPlaces = 3;
/** Where the form may be a plural, one place asks the question. */
const mostDoubtfulPlaces = 1;

type Forms = { readonly pattern: RegExp; readonly counterparts: readonly (string | null)[] };

const formsOf = (forms: Readonly<Record<string, string | null>>, at: string): Forms => ({
  pattern: compilePatterns(Object.keys(forms), { at, isCaptured: true }),
  counterparts: Object.values(forms),
});

const matchesOf = (text: ToneText, { pattern, counterparts }: Forms): readonly TextMatch[] =>
  counterparts.length === 0 ? [] : findMatches(text, pattern, 'text');

/**
 * Fires on each form of address of the other register than the profile's (du and ni, du and Sie, je and u); where the profile
 * takes either, on the one that the reply uses less. Forms are told apart by their capitals where the language does.
 *
 * @example
 * extends: formality
 * message: "'%s' – here the customer is 'du'."
 */
export const formalityKind = defineRuleKind({
  name: 'formality',
  dimension: 'on-brand',
  schema: formalitySchema,
  compile: ({ plural }, { conventions: { formality } }) => {
    const informal = formsOf(formality.informal, 'formality.informal');
    const formal = formsOf(formality.formal, 'formality.formal');
    const hitsOf = (matches: readonly TextMatch[], { counterparts }: Forms): readonly RuleHit[] =>
      matches.slice(0, plural ? mostDoubtfulPlaces : mostPlaces).map(({ start, end, observed, groups }) => {
        const counterpart = counterparts[groups.findIndex((group) => group !== undefined)] ?? null;
        // Forms of address may have capitals of their own: only at a sentence's start is one passed on.
        const isFirst = counterpart !== null && starts.has(start);
        const suggestion = isFirst ? matchCapitals(observed, counterpart) : counterpart;
        return { start, end, suggestion, words: [observed] };
      });
    return (text) => {
      if (formality.register === 'none') return [];
      const isPlural = plural && matchesOf(text, informal).length > 0;
      if (isPlural) return [];
      if (formality.register === 'informal') return hitsOf(matchesOf(text, formal), formal);
      if (formality.register === 'formal') return hitsOf(matchesOf(text, informal), informal);
      const [close, distant] = [matchesOf(text, informal), matchesOf(text, formal)];
      if (close.length === 0 || distant.length === 0) return [];
      return distant.length > close.length ? hitsOf(close, informal) : hitsOf(distant, formal);
    };
  },
});
