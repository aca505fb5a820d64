import type { LearnedTone } from '../../src/tone/learned/learned-tone.ts';
import { stances } from '../../src/tone/learned/stance.ts';
import { gramBuckets, textGrams } from '../../src/tone/learned/text-grams.ts';
import { gradeWording, rarityStep, type WordingModel } from '../../src/tone/learned/wording-model.ts';

const wordingOf = (weights: Readonly<Record<string, number>>): WordingModel => {
  const table = new Int8Array(gramBuckets);
  for (const [word, weight] of Object.entries(weights)) {
    for (const place of textGrams(word)) table[place] = weight;
  }
  // Every place as rare as the next; a word by itself then weighs the root of the number of its grams.
  const step = 1 / Math.sqrt(textGrams('splendid').length);
  return { base: 3, weights: table, step, rarity: new Uint8Array(gramBuckets).fill(1 / rarityStep) };
};

const wording = wordingOf({ splendid: 1, horrible: -1 });

/**
 * An ear for tests: a sentence with "!blaming" is blaming by nine tenths (or by the certainty given), any other is a fact;
 * wording is 4 for "splendid", 2 for "horrible" and 3 for what is neither.
 */
export const hearing = (certainty = 0.9): LearnedTone => ({
  wording,
  gradeSentence: (sentence) => gradeWording(wording, sentence),
  gradeBody: (body) => gradeWording(wording, body),
  readStances: (sentence) => {
    const said = stances.find((stance) => sentence.includes(`!${stance}`)) ?? 'fact';
    return stances.map((stance) => (stance === said ? certainty : 0));
  },
  readPart: null,
});
