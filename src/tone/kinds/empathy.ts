import { z } from 'zod';
import { compilePatterns } from '../pattern/compile-pattern.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';

const empathySchema = z.strictObject({
  ...ruleHeaderShape,
  /** Patterns of a sentence that takes the customer's trouble seriously. */
  tokens: z.array(z.string().min(1)).min(1),
  /** How many sentences of the body may pass before it. Default 3: later it reads as an afterthought. */
  within: z.number().int().positive().default(3),
});

/**
 * Fires when the case is a complaint and the first sentences do not take it seriously; suggests the profile's sentence. Says
 * nothing where it is not known that the case is one.
 *
 * @example
 * extends: empathy
 * message: The customer reports a problem. Say that you see it, before the facts.
 * tokens: ["I'm sorry", 'that (?:is|must be) frustrating']
 */
export const empathyKind = defineRuleKind({
  name: 'empathy',
  dimension: 'warm',
  schema: empathySchema,
  compile: ({ tokens, within }, { voice }) => {
    const pattern = compilePatterns(tokens, { at: 'tokens', ignoreCase: true });
    return (text) => {
      if (text.context.isComplaint !== true) return [];
      const first = text.bodySentences.slice(0, within);
      const [opening] = first;
      if (opening === undefined) return [];
      const isSaid = first.some(({ start, end }) => text.plain.slice(start, end).search(pattern) >= 0);
      const at = opening.start;
      return isSaid
        ? []
        : [
            {
              start: at,
              end: at,
              suggestion: `${voice.problemAcknowledgement} `,
              words: [],
              isWholeReply: true,
            },
          ];
    };
  },
});
