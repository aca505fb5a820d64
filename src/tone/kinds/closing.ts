import { z } from 'zod';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';

const closingSchema = z.strictObject({ ...ruleHeaderShape });

/**
 * Fires when a reply does not end with one of the sign-offs of its market; the message gets the one to use.
 *
 * @example
 * extends: closing
 * message: "Sign off with '%s'."
 */
export const closingKind = defineRuleKind({
  name: 'closing',
  dimension: 'on-brand',
  schema: closingSchema,
  compile:
    (_definition, { conventions, voice }) =>
    (text) => {
      const { signOff, body } = text;
      const wanted = voice.signOff.split('\n')[0] ?? conventions.signOffs[0] ?? '';
      if (signOff === null) {
        const words = [wanted];
        return [{ start: body.end, end: body.end, suggestion: `\n\n${wanted}`, words, isWholeReply: true }];
      }
      const { start, phraseEnd, isOurs } = signOff;
      return isOurs
        ? []
        : [{ start, end: phraseEnd, suggestion: wanted, words: [wanted], isWholeReply: true }];
    },
});
