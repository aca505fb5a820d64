import { sentenceGrams } from './sentence-grams.ts';
import { type ReadStances, stances } from './stance.ts';

/** A linear model over the grams of a sentence: for each place of the table one weight per stance. */
export type StanceModel = {
  readonly buckets: number;
  /** `buckets` times the number of stances; the weights of one place stand together. */
  readonly weights: Int8Array;
  /** What one step of a weight is worth. */
  readonly step: number;
  readonly bias: readonly number[];
};

/** Makes the reader of stances of a model: the softmax of the summed weights. */
export const makeReadStances =
  ({ buckets, weights, step, bias }: StanceModel): ReadStances =>
  (sentence) => {
    const { places, shares } = sentenceGrams(sentence, buckets);
    const sums = stances.map(() => 0);
    places.forEach((place, at) => {
      const share = shares[at] ?? 0;
      const from = place * stances.length;
      for (let stance = 0; stance < stances.length; stance += 1) {
        sums[stance] = (sums[stance] ?? 0) + share * (weights[from + stance] ?? 0);
      }
    });
    return softmax(sums.map((sum, stance) => sum * step + (bias[stance] ?? 0)));
  };

/** Turns sums into shares that add up to 1. */
export const softmax = (sums: readonly number[]): readonly number[] => {
  const largest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};
