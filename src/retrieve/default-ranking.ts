import type { RankingModel } from './ranking-score.ts';

/**
 * The ranking in use: one configuration for all collections, as `npm run fit:ranking` prints it for stackfaq-dev,
 * swefaq-dev, thunderbird-kb-dev, thunderbird-cases-dev and the fixtures together (docs/decisions/2026-11-22-ranking.md).
 * The score of a first hit is the share of first hits that are right at that score.
 */
export const defaultRanking: RankingModel = {
  withMeaning: {
    bias: -3.02,
    words: 1.19,
    title: 0.44,
    around: 0.5,
    meaning: 4.05,
    letters: 1.23,
    age: 0.57,
  },
  glossed: { bias: -1.66, words: 0.82, title: 0.57, around: 2.33, meaning: 2.39, letters: 3.42, age: 0 },
  wordsOnly: { bias: -1.41, words: 1.1, title: 0.56, around: 0.95, meaning: 0, letters: 2.42, age: 0 },
};

/**
 * Below this score the honest answer is "nothing found". A little under one half: an advisor loses less by looking at a
 * marked weak answer with its source than by writing one from nothing.
 */
export const answerThreshold = 0.45;

/** Below this score an answer is marked as resting on a weak match; above it three of four first hits were right. */
export const sureScore = 0.6;
