import { z } from 'zod';
import { stances } from '../learned/stance.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';
import { wordsOf } from '../tone-text.ts';
import { makeIsOwnVoice } from './own-voice.ts';

const stanceSchema = z.strictObject({
  ...ruleHeaderShape,
  /** What the sentence must not do. */
  stance: z.enum(stances),
  /** From which share of certainty, 0 to 1, the finding is told. Default 0.7: three of four such findings are right. */
  atLeast: z.number().min(0).max(1).default(0.7),
});

/** "Yes, exactly." can be said in any tone. */
const leastWords = 5;

/**
 * Fires on sentences that sound as if they did something to the reader, as the learned part hears it; silent in a language
 * for which nothing was learned, and of the profile's own voice.
 *
 * @example
 * extends: stance
 * message: This sounds as if it were the customer's fault.
 * stance: blaming
 */
export const stanceKind = defineRuleKind({
  name: 'stance',
  dimension: 'warm',
  schema: stanceSchema,
  compile: ({ stance, atLeast }, { voice }) => {
    const isOwnVoice = makeIsOwnVoice(voice);
    return ({ bodySentences, hears, plain }) =>
      bodySentences
        .filter((sentence) => hears(sentence, [stance]) >= atLeast)
        .filter(({ start, end }) => {
          const said = plain.slice(start, end);
          return wordsOf(said).length >= leastWords && !isOwnVoice(said);
        })
        .map(({ start, end }) => ({ start, end, suggestion: null, words: [] }));
  },
});
