import type { RankingModel } from './ranking-score.ts';

/**
 * The ranking in use: one configuration for all collections, as `npm run fit:ranking` prints it for stackfaq-dev,
 * swefaq-dev, thunderbird-kb-dev, thunderbird-cases-dev and the fixtures together (docs/decisions/2026-11-22-ranking.md).
 * The score of a first hit is the share of first hits that are right at that score.
 */
export const defaultRanking: RankingModel = {
  withMeaning: {
    bias: -3.99,
    words: 2.13,
    title: 1.54,
    around: 0.58,
    meaning: 5.33,
    letters: 2.41,
    age: 0.84,
  },
  glossed: { bias: -2.37, words: 5.4, title: 3.32, around: 6.01, meaning: 4.03, letters: 7.41, age: 0 },
  wordsOnly: { bias: -2.01, words: 4.29, title: 3.07, around: 1.93, meaning: 0, letters: 5.62, age: 0 },
};

/**
 * Below this score the honest answer is "nothing found". A little under one half: an advisor loses less by looking at a
 * marked weak answer with its source than by writing one from nothing.
 */
export const answerThreshold = 0.45;

/** Below this score an answer is marked as resting on a weak match; above it three of four first hits were right. */
export const sureScore = 0.6;
