import { z } from 'zod';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';

const closingSchema = z.strictObject({ ...ruleHeaderShape, expects: z.enum(['sign-off', 'wording']) });

/**
 * Fires when a reply ends without a sign-off and without a signature ('sign-off'), or with a sign-off that is wrong in its
 * market ('wording'); the message gets the one to use. A name alone is signature enough: people end warmer than lists know.
 *
 * @example
 * extends: closing
 * expects: sign-off
 * message: "Sign off with '%s'."
 */
export const closingKind = defineRuleKind({
  name: 'closing',
  dimension: 'on-brand',
  schema: closingSchema,
  compile:
    ({ expects }, { conventions, voice }) =>
    (text) => {
      const { signOff, hasSignature, body } = text;
      const wanted = voice.signOff.split('\n')[0] ?? conventions.signOffs[0] ?? '';
      const hit = { words: [wanted], isWholeReply: true };
      if (expects === 'sign-off') {
        const { end } = body;
        const isMissing = signOff === null && !hasSignature;
        return isMissing ? [{ start: end, end, suggestion: `\n\n${wanted}`, ...hit }] : [];
      }
      if (signOff === null || signOff.isOurs) return [];
      return [{ start: signOff.start, end: signOff.phraseEnd, suggestion: wanted, ...hit }];
    },
});
