import type { RankingModel } from './ranking-score.ts';

/**
 * The ranking in use: one configuration for all collections, as `npm run fit:ranking` prints it for stackfaq-dev,
 * swefaq-dev, thunderbird-kb-dev, thunderbird-cases-dev and the fixtures together (docs/decisions/2026-11-22-ranking.md).
 * The score of a first hit is the share of first hits that are right at that score.
 */
export const defaultRanking: RankingModel = {
  withMeaning: {
    bias: -3.41,
    words: 1.87,
    title: 1.31,
    around: 0.52,
    meaning: 4.58,
    letters: 2.19,
    age: 0.74,
  },
  glossed: { bias: -2, words: 4.23, title: 2.58, around: 5.16, meaning: 3.48, letters: 6.38, age: 0 },
  wordsOnly: { bias: -1.7, words: 3.41, title: 2.48, around: 1.67, meaning: 0, letters: 4.94, age: 0.01 },
};

/**
 * Below this score the honest answer is "nothing found". A little under one half: an advisor loses less by looking at a
 * marked weak answer with its source than by writing one from nothing.
 */
export const answerThreshold = 0.45;

/** Below this score an answer is marked as resting on a weak match; above it three of four first hits were right. */
export const sureScore = 0.6;
