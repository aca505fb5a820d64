import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import type { ToneText } from '../tone-text.ts';

const sexed = z.strictObject({
  /** Titles of a person, in small letters; the first is not special. */
  titles: z.array(z.string().min(1)).min(1),
  /** Patterns of what only such a person says of themselves: 'as a mother'. */
  says: z.array(z.string().min(1)).default([]),
});

const greetedTitleSchema = z.strictObject({
  ...ruleHeaderShape,
  women: sexed,
  men: sexed,
});

/** Customers sign at the end, with so many letters at most. */
const longestSignature = 60;
/** A greeting line with its titles. */
const longestGreeting = 60;

const titleWord = /\p{L}[\p{L}\p{M}]*/gu;

type Told = { readonly isWoman: boolean; readonly isMan: boolean };

/**
 * Fires on a greeting whose title contradicts what is known: the title in the customer's own name, the one they sign with, or what
 * they say of themselves. A given name tells nothing; where nothing is told, nothing is said.
 *
 * @example
 * extends: greeted-title
 * women: { titles: [mrs, ms], says: ['as a mother'] }
 * men: { titles: [mr], says: ['as a father'] }
 * message: "'%s' is not how the customer calls themselves."
 */
export const greetedTitleKind = defineRuleKind({
  name: 'greeted-title',
  dimension: 'correct',
  schema: greetedTitleSchema,
  compile: ({ women, men }) => {
    const [ofWomen, ofMen] = [new Set(women.titles), new Set(men.titles)];
    const said = [women.says, men.says].map((patterns, index) =>
      patterns.length === 0
        ? null
        : compilePatterns(patterns, { at: index === 0 ? 'women.says' : 'men.says', ignoreCase: true }),
    );
    const titlesIn = (text: string): Told => {
      const words = (text.match(titleWord) ?? []).map((word) => word.toLowerCase());
      return {
        isWoman: words.some((word) => ofWomen.has(word)),
        isMan: words.some((word) => ofMen.has(word)),
      };
    };
    const saysIn = (message: string): Told => {
      const [isWoman = false, isMan = false] = said.map(
        (pattern) => pattern !== null && message.match(pattern) !== null,
      );
      return { isWoman, isMan };
    };
    const known = ({ context: { customerName, message } }: ToneText): Told | null => {
      const signature =
        message
          ?.trimEnd()
          .slice(-longestSignature)
          .split(/[\n.!?]\s+|\n/u)
          .at(-1) ?? '';
      const sources = [titlesIn(customerName ?? ''), titlesIn(signature), saysIn(message ?? '')];
      return sources.find(({ isWoman, isMan }) => isWoman !== isMan) ?? null;
    };
    return (text): readonly RuleHit[] => {
      const { greeting, raw } = text;
      if (greeting === null) return [];
      const { start } = greeting;
      const line = raw.slice(start, Math.min(greeting.end, start + longestGreeting));
      const { isWoman, isMan } = titlesIn(line);
      if (isWoman === isMan) return [];
      const told = known(text);
      if (told === null || told.isWoman === isWoman) return [];
      const wrong = isWoman ? ofWomen : ofMen;
      const match = [...line.matchAll(titleWord)].find(([word]) => wrong.has(word.toLowerCase()));
      if (match === undefined) return [];
      const at = start + match.index;
      return [
        { start: at, end: at + match[0].length, suggestion: null, words: [match[0]], isWholeReply: true },
      ];
    };
  },
});
