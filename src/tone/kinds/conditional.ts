import { z } from 'zod';
import { compileCapturing } from '../../language/pattern/compile-pattern.ts';
import { findMatches } from '../find-matches.ts';
import { defineRuleKind, ruleHeaderShape, ruleTextSchema } from '../rule-kind.ts';

const conditionalSchema = z.strictObject({
  ...ruleHeaderShape,
  first: z.string().min(1),
  second: z.string().min(1),
  ignorecase: z.boolean().default(false),
  exceptions: z.array(ruleTextSchema).default([]),
  vocab: z.boolean().optional(),
});

/**
 * Fires where `first` stands without a `second` that explains it, as Vale's `conditional` does: where `second` captures
 * something, it has to have captured the words of `first`.
 *
 * @example
 * extends: conditional
 * message: "'%s' has no definition."
 * first: '\b([A-Z]{3,5})\b'
 * second: '(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)'
 */
export const conditionalKind = defineRuleKind({
  name: 'conditional',
  dimension: 'clear',
  schema: conditionalSchema,
  compile: ({ first, second, ignorecase, exceptions, scope }) => {
    const wanted = compileCapturing(first, 'first', ignorecase);
    const explained = compileCapturing(second, 'second', ignorecase);
    const fold = (words: string): string => (ignorecase ? words.toLowerCase() : words);
    const allowed = new Set(exceptions.map(fold));
    return (text) => {
      const needing = findMatches(text, wanted, scope);
      if (needing.length === 0) return [];
      const explanations = findMatches(text, explained, scope);
      const known = new Set(explanations.flatMap(({ groups }) => groups.map((group) => fold(group ?? ''))));
      const isCapturing = explanations.some(({ groups }) => groups.length > 0);
      return needing.flatMap(({ start, end, observed, groups }) => {
        const words = fold(groups[0] ?? observed);
        const isExplained = isCapturing ? known.has(words) : explanations.length > 0;
        return isExplained || allowed.has(words) ? [] : [{ start, end, suggestion: null, words: [observed] }];
      });
    };
  },
});
