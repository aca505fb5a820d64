import type { RankingModel } from './ranking-score.ts';

/**
 * The ranking in use: one model for all collections. The ratio of the weights was chosen on stackfaq-dev, swefaq-dev,
 * thunderbird-kb-dev and the fixtures together, then scaled so that the score of a first hit is the share of first hits
 * that are right at that score, equal weight to a set's square root (docs/decisions/2026-11-21-ranking.md).
 */
export const defaultRanking: RankingModel = {
  withMeaning: { bias: -2.08, words: 2.61, title: 2.28, around: 2.61, meaning: 1.3 },
  wordsOnly: { bias: -1.4, words: 2.69, title: 2.02, around: 2.69, meaning: 0 },
};

/**
 * Below this score the honest answer is "nothing found". A little under one half, because an advisor loses less by
 * looking at a marked weak answer with its source than by writing one from nothing.
 */
export const answerThreshold = 0.42;

/** Below this score an answer is marked as resting on a weak match. */
export const sureScore = 0.55;
