import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { findMatches, type TextMatch } from '../find-matches.ts';
import { matchCapitals } from '../match-capitals.ts';
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
    const most = plural ? mostDoubtfulPlaces : mostPlaces;
    const hitsOf = (text: ToneText, forms: Forms): readonly RuleHit[] => {
      const starts = new Set(text.sentences.map(({ start }) => start));
      return matchesOf(text, forms)
        .slice(0, most)
        .map(({ start, end, observed, groups }) => {
          const other = forms.counterparts[groups.findIndex((group) => group !== undefined)] ?? null;
          // Forms of address may have capitals of their own: only a sentence's start passes its one on.
          const suggestion = other !== null && starts.has(start) ? matchCapitals(observed, other) : other;
          return { start, end, suggestion, words: [observed] };
        });
    };
    return (text) => {
      if (formality.register === 'none') return [];
      if (plural && matchesOf(text, informal).length > 0) return [];
      if (formality.register === 'informal') return hitsOf(text, formal);
      if (formality.register === 'formal') return hitsOf(text, informal);
      const [close, distant] = [matchesOf(text, informal).length, matchesOf(text, formal).length];
      if (close === 0 || distant === 0) return [];
      return hitsOf(text, distant > close ? informal : formal);
    };
  },
});
