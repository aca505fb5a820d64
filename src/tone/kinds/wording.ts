import { z } from 'zod';
import { wordingOfParts } from '../learned/wording-model.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';

const wordingSchema = z.strictObject({
  ...ruleHeaderShape,
  /** The grade of the whole reply's wording, 1 to 5, below which its worst sentence is shown. Default 2.5. */
  below: z.number().min(1).max(5).default(2.5),
});

/** Fewer words say too little of a whole. */
const leastWords = 30;

/**
 * Fires on the sentence that takes most from a reply whose wording is like that of replies that people graded low; silent in a
 * language for which nothing was learned. The finding costs nothing of its own: the wording is in the score already.
 *
 * @example
 * extends: wording
 * message: This sentence sounds like replies that were graded low. Say it as you would on the telephone.
 */
export const wordingKind = defineRuleKind({
  name: 'wording',
  dimension: 'warm',
  schema: wordingSchema,
  compile:
    ({ below }) =>
    ({ learned, bodySentences, bodyText, plain, wordCount }) => {
      if (learned === null || wordCount < leastWords) return [];
      if (learned.gradeBody(bodyText) >= below) return [];
      const parts = wordingOfParts(
        learned.wording,
        bodySentences.map(({ start, end }) => plain.slice(start, end)),
      );
      const worst = bodySentences[parts.indexOf(Math.min(...parts))];
      return worst === undefined ? [] : [{ ...worst, suggestion: null, words: [], weight: 0 }];
    },
});
