import type { RankingFeatures } from './ranking-features.ts';

/** Weights of one logistic model per situation; see docs/decisions for how they were fitted. */
export type RankingWeights = {
  readonly bias: number;
  readonly words: number;
  readonly title: number;
  readonly around: number;
  readonly meaning: number;
};

/** With a vector on both sides, and without one: the two legs carry differently, so each has its own model. */
export type RankingModel = { readonly withMeaning: RankingWeights; readonly wordsOnly: RankingWeights };

/** Gives the score of a passage for a query, 0 to 1: the logistic function of the weighted features. */
export const rankingScore = (features: RankingFeatures, model: RankingModel): number => {
  const weights = features.meaning === null ? model.wordsOnly : model.withMeaning;
  const sum =
    weights.bias +
    weights.words * features.words +
    weights.title * features.title +
    weights.around * features.around +
    weights.meaning * (features.meaning ?? 0);
  return 1 / (1 + Math.exp(-sum));
};
