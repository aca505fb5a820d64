import { z } from 'zod';
import { countSentences, sumCounts } from '../count-text.ts';
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
      const each = countSentences(text.plain, text.bodySentences);
      const counts = sumCounts(each, 1);
      if (counts.words < reading.minWords) return [];
      const value = readability(reading.formula, counts);
      if (value <= reading.max) return [];
      const weights = each.map((count) => readability(reading.formula, count));
      const hardest =
        text.bodySentences[weights.indexOf(weights.reduce((most, weight) => Math.max(most, weight), 0))] ??
        text.body;
      const words = [value.toFixed(0), reading.max.toFixed(0)];
      return [{ ...hardest, suggestion: null, words, isWholeReply: true }];
    },
});
