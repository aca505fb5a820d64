import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { findMatches } from '../find-matches.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';

const courtesySchema = z.strictObject({
  ...ruleHeaderShape,
  /** Patterns of the courtesy; a letter before or after them counts as another word. */
  tokens: z.array(z.string().min(1)).min(1),
});

/**
 * Finds what a reply does well, such as thanks or a request put as a question; what it finds is a strength, not a fault, and
 * counts for the score. The strategies are those of positive and negative politeness (Brown and Levinson 1987, Politeness).
 *
 * @example
 * extends: courtesy
 * message: Says thank you.
 * tokens: [thank you, thanks]
 */
export const courtesyKind = defineRuleKind({
  name: 'courtesy',
  dimension: 'warm',
  isStrength: true,
  schema: courtesySchema,
  compile: ({ tokens, scope }) => {
    const pattern = compilePatterns(tokens, { at: 'tokens', ignoreCase: true });
    return (text) =>
      findMatches(text, pattern, scope).map(({ start, end, observed }) => ({
        start,
        end,
        suggestion: null,
        words: [observed],
      }));
  },
});
