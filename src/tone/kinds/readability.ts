import { z } from 'zod';
import { countText } from '../count-text.ts';
import { readability } from '../readability-formulas.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';

const readabilitySchema = z.strictObject({ ...ruleHeaderShape });

/**
 * Fires when the body is harder to read than the profile's formula allows; the span is the sentence that weighs most. The
 * message gets the value and the limit. Greeting and sign-off do not count, nor do bodies under the profile's `minWords`.
 *
 * @example
 * extends: readability
 * message: Reading level %s, at most %s is wanted.
 */
export const readabilityKind = defineRuleKind({
  name: 'readability',
  dimension: 'clear',
  schema: readabilitySchema,
  compile:
    (_definition, { conventions: { reading } }) =>
    (text) => {
      const counts = countText(text.plain, text.bodySentences, 1);
      if (counts.words < reading.minWords) return [];
      const value = readability(reading.formula, counts);
      if (value <= reading.max) return [];
      const weights = text.bodySentences.map((sentence) => ({
        sentence,
        weight: readability(reading.formula, countText(text.plain, [sentence], 1)),
      }));
      const hardest = weights.reduce((most, next) => (next.weight > most.weight ? next : most));
      const words = [value.toFixed(0), reading.max.toFixed(0)];
      return [{ ...hardest.sentence, suggestion: null, words, isWholeReply: true }];
    },
});
