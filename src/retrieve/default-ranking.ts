import type { RankingModel } from './ranking-score.ts';

/**
 * The ranking in use: one model for all collections, fitted so that the right document is first among forty candidates
 * (softmax per question, equal weight per set) on stackfaq-dev, swefaq-dev, thunderbird-kb-dev and the fixtures, then
 * scaled so that the score of a first hit is the share of first hits that are right at that score
 * (docs/decisions/2026-11-21-ranking.md).
 */
export const defaultRanking: RankingModel = {
  withMeaning: { bias: -3.43, words: 4.61, title: 1.9, around: 2, meaning: 2.93 },
  wordsOnly: { bias: -1.5, words: 4.02, title: 2.24, around: 2, meaning: 0 },
};

/** Below this score a hit is more often wrong than right, and the honest answer is "nothing found". */
export const answerThreshold = 0.5;
