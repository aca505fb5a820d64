import { z } from 'zod';
import { compilePatterns } from '../pattern/compile-pattern.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';

const nextStepSchema = z.strictObject({
  ...ruleHeaderShape,
  /** Patterns of a sentence that says what somebody will do, or asks the customer to do ("I'll check", "reply to"). */
  tokens: z.array(z.string().min(1)).min(1),
});

/**
 * Fires when no sentence of the body says what happens next and who does it; suggests the profile's sentence for it.
 *
 * @example
 * extends: next-step
 * message: Say what happens next, and who does it.
 * tokens: ["(?:I|we)(?:'ll| will)", 'you can']
 */
export const nextStepKind = defineRuleKind({
  name: 'next-step',
  dimension: 'direct',
  schema: nextStepSchema,
  compile: ({ tokens }, { voice }) => {
    const pattern = compilePatterns(tokens, { at: 'tokens', ignoreCase: true });
    return (text) => {
      const { bodySentences, body } = text;
      const isSaid = bodySentences.some(
        ({ start, end }) => text.plain.slice(start, end).search(pattern) >= 0,
      );
      if (isSaid || bodySentences.length === 0) return [];
      const at = body.end;
      return [{ start: at, end: at, suggestion: ` ${voice.nextStep}`, words: [], isWholeReply: true }];
    };
  },
});
