import type { RankingModel } from './ranking-score.ts';

/**
 * The ranking in use: one configuration for all collections, as `npm run fit:ranking` prints it for stackfaq-dev,
 * swefaq-dev, thunderbird-kb-dev, thunderbird-cases-dev and the fixtures together (docs/decisions/2026-11-22-ranking.md).
 * The score of a first hit is the share of first hits that are right at that score.
 */
export const defaultRanking: RankingModel = {
  spoken: { bias: -4.09, words: 1.78, title: 1.42, around: 0.18, meaning: 5.27, letters: 1.74, age: 2.6 },
  foreign: { bias: -1.05, words: 0.93, title: 0.35, around: 0.59, meaning: 0.86, letters: 1.47, age: 0 },
  wordsOnly: { bias: -1.57, words: 1.86, title: 1.71, around: 0.37, meaning: 0, letters: 1.99, age: 1.15 },
};

/** Below this score the honest answer is "nothing found": a hit that is more likely wrong than right answers nobody. */
export const answerThreshold = 0.5;

/** Below this score an answer is marked as resting on a weak match; above it three of four first hits were right. */
export const sureScore = 0.6;
