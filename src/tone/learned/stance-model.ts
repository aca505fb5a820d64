import { sentenceGrams } from './sentence-grams.ts';
import { type ReadStances, stances } from './stance.ts';
import { rarityStep } from './wording-model.ts';

/** A linear model of what a sentence does: for each place of a table one weight per stance. */
export type StanceModel = {
  /** Number of places times number of stances; the weights of one place stand together, times how rare the place is. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: readonly number[];
  /** How rare each place is, in steps of `rarityStep`; 0 for one that no example filled, which then says nothing. */
  readonly rarity: Uint8Array;
};

/** Turns sums into shares that add up to 1. */
export const softmax = (sums: readonly number[]): readonly number[] => {
  const largest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};

/** Gives the length of a sentence as a vector of what is rare in it. */
export const rarityLength = (places: readonly number[], rarity: Uint8Array): number =>
  Math.sqrt(places.reduce((sum, place) => sum + ((rarity[place] ?? 0) * rarityStep) ** 2, 0)) || 1;

/** Sums the weights of the places of a sentence, per stance. */
const stanceSums = (
  places: readonly number[],
  { weights, step, bias, rarity }: StanceModel,
): readonly number[] => {
  const sums = stances.map(() => 0);
  for (const place of places) {
    const from = place * stances.length;
    for (let stance = 0; stance < stances.length; stance += 1) {
      sums[stance] = (sums[stance] ?? 0) + (weights[from + stance] ?? 0);
    }
  }
  const share = step / rarityLength(places, rarity);
  return sums.map((sum, stance) => sum * share + (bias[stance] ?? 0));
};

/** Makes the reader of stances of a model. */
export const makeReadStances =
  (model: StanceModel): ReadStances =>
  (sentence) =>
    softmax(stanceSums(sentenceGrams(sentence), model));
