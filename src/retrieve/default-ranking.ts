import type { RankingModel } from './ranking-score.ts';

/**
 * The ranking in use: one model for all collections. The ratio of the weights was chosen on stackfaq-dev, swefaq-dev,
 * thunderbird-kb-dev and the fixtures together, then scaled so that the score of a first hit is the share of first hits
 * that are right at that score, equal weight to a set's square root (docs/decisions/2026-11-21-ranking.md).
 */
export const defaultRanking: RankingModel = {
  spoken: { bias: -4.19, words: 1.66, title: 1.67, around: 0.33, meaning: 6.01, letters: 1.5, age: 2 },
  foreign: { bias: -1.69, words: 1.14, title: 0.26, around: 0.78, meaning: 1.11, letters: 1.91, age: 2 },
  wordsOnly: { bias: -1.39, words: 1.63, title: 1.38, around: 0.47, meaning: 0, letters: 1.72, age: 2 },
};

/**
 * Below this score the honest answer is "nothing found". A little under one half, because an advisor loses less by
 * looking at a marked weak answer with its source than by writing one from nothing.
 */
export const answerThreshold = 0.42;

/** Below this score an answer is marked as resting on a weak match. */
export const sureScore = 0.55;
