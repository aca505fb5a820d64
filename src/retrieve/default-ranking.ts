import type { RankingModel } from './ranking-score.ts';

/**
 * The ranking in use: one configuration for all collections, as `npm run fit:ranking` prints it for stackfaq-dev,
 * swefaq-dev, thunderbird-kb-dev, thunderbird-cases-dev and the fixtures together (docs/decisions/2026-11-22-ranking.md).
 * The score of a first hit is the share of first hits that are right at that score.
 */
export const defaultRanking: RankingModel = {
  withMeaning: {
    bias: -3.12,
    words: 1.26,
    title: 0.38,
    around: 0.54,
    meaning: 4.17,
    letters: 1.32,
    age: 0.65,
  },
  glossed: { bias: -1.19, words: 0.62, title: 0.43, around: 1.82, meaning: 1.84, letters: 2.65, age: 0 },
  wordsOnly: { bias: -1.39, words: 1.24, title: 0.56, around: 1.14, meaning: 0, letters: 2.38, age: 0 },
};

/**
 * Below this score the honest answer is "nothing found". A little under one half: an advisor loses less by looking at a
 * marked weak answer with its source than by writing one from nothing.
 */
export const answerThreshold = 0.45;

/** Below this score an answer is marked as resting on a weak match; above it three of four first hits were right. */
export const sureScore = 0.6;
