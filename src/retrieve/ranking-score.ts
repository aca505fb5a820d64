import type { RankingFeatures } from './ranking-features.ts';

/** Weights of one logistic model; scripts/fit-ranking.ts fits them. */
export type RankingWeights = {
  readonly bias: number;
  readonly words: number;
  readonly title: number;
  readonly around: number;
  readonly meaning: number;
  readonly letters: number;
  /** What a source of the greatest age loses. */
  readonly age: number;
};

/**
 * One model per situation, since a vector is worth what the model knows: `withMeaning` for a question and a passage in its
 * languages, `glossed` for a question that it reads through the English names of its concepts, `wordsOnly` without a vector.
 */
export type RankingModel = {
  readonly withMeaning: RankingWeights;
  readonly glossed: RankingWeights;
  readonly wordsOnly: RankingWeights;
};

export type RankingSituation = keyof RankingModel;

/** Gives the score of a passage for a query, 0 to 1: the logistic function of the weighted features. */
export const rankingScore = (features: RankingFeatures, weights: RankingWeights): number => {
  const sum =
    weights.bias +
    weights.words * features.words +
    weights.title * features.title +
    weights.around * features.around +
    weights.meaning * (features.meaning ?? 0) +
    weights.letters * features.letters -
    weights.age * features.age;
  return 1 / (1 + Math.exp(-sum));
};
