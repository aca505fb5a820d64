import { z } from 'zod';
import { compilePatterns } from '../pattern/compile-pattern.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';

const repetitionSchema = z.strictObject({
  ...ruleHeaderShape,
  tokens: z.array(z.string().min(1)).min(1),
  /** True where only words of letters can be repeated by mistake. */
  alpha: z.boolean().default(false),
  ignorecase: z.boolean().default(false),
  /** Words that rightly follow themselves in this language. */
  exceptions: z.array(z.string()).default([]),
});

const letters = /^[\p{L}\p{M}'’-]+$/u;

/**
 * Fires where a token follows itself with nothing but white space between ("the the"), as Vale's `repetition` does, within
 * one sentence.
 *
 * @example
 * extends: repetition
 * message: "'%s' is there twice."
 * alpha: true
 * tokens: ['[^\s]+']
 */
export const repetitionKind = defineRuleKind({
  name: 'repetition',
  dimension: 'correct',
  schema: repetitionSchema,
  compile: ({ tokens, alpha, ignorecase, exceptions }) => {
    const pattern = compilePatterns(tokens, { at: 'tokens', ignoreCase: ignorecase, nonword: true });
    const fold = (word: string): string => (ignorecase ? word.toLowerCase() : word);
    const allowed = new Set(exceptions.map(fold));
    return (text) => {
      const hits: RuleHit[] = [];
      for (const window of text.windows('sentence')) {
        let before = { word: '', start: 0, end: 0 };
        for (const match of window.text.matchAll(pattern)) {
          const word = fold(match[0]);
          const start = window.start + match.index;
          const end = start + match[0].length;
          const gap = text.plain.slice(before.end, start);
          if (
            before.word === word &&
            gap !== '' &&
            gap.trim() === '' &&
            !allowed.has(word) &&
            (!alpha || letters.test(word))
          ) {
            const kept = text.raw.slice(before.start, before.end);
            hits.push({ start: before.start, end, suggestion: kept, words: [kept] });
          }
          before = { word, start, end };
          if (hits.length >= 100) return hits;
        }
      }
      return hits;
    };
  },
});
