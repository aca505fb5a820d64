import { type ReadStances, stances } from './stance.ts';
import { textGrams } from './text-grams.ts';

/** A linear model of what a sentence does: for each place of a table one weight per stance. */
export type StanceModel = {
  /** Number of places times number of stances; the weights of one place stand together. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: readonly number[];
};

/** A quarter of the places of a text: sixteen weights stand at each, and the model must stay small. */
export const stanceBuckets = 16_384;

/** Turns sums into shares that add up to 1. */
export const softmax = (sums: readonly number[]): readonly number[] => {
  const largest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};

/** Sums the weights of the places of a sentence, per stance. */
export const stanceSums = (
  places: readonly number[],
  weights: ArrayLike<number>,
  step: number,
  bias: readonly number[],
): readonly number[] => {
  const sums = stances.map(() => 0);
  for (const place of places) {
    const from = (place % stanceBuckets) * stances.length;
    for (let stance = 0; stance < stances.length; stance += 1) {
      sums[stance] = (sums[stance] ?? 0) + (weights[from + stance] ?? 0);
    }
  }
  const share = step / Math.sqrt(Math.max(1, places.length));
  return sums.map((sum, stance) => sum * share + (bias[stance] ?? 0));
};

/** Makes the reader of stances of a model. */
export const makeReadStances =
  ({ weights, step, bias }: StanceModel): ReadStances =>
  (sentence) =>
    softmax(stanceSums(textGrams(sentence), weights, step, bias));
