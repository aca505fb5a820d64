import type { RankingModel } from './ranking-score.ts';

/**
 * The ranking in use: one logistic model for all collections, fitted with equal weight per set on the top forty
 * candidates of stackfaq-dev, swefaq-dev, thunderbird-kb-dev and the fixtures, then scaled so that the score of a first
 * hit is the share of first hits that are right at that score (docs/decisions/2026-11-21-ranking.md).
 */
export const defaultRanking: RankingModel = {
  withMeaning: { bias: -1.76, words: 2.75, title: 3.03, meaning: 0.86 },
  wordsOnly: { bias: -1.56, words: 4.07, title: 2.19, meaning: 0 },
};

/** Below this score a hit is more often wrong than right, and the honest answer is "nothing found". */
export const answerThreshold = 0.5;
