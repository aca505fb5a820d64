import { sentenceBuckets, sentenceGrams } from './sentence-grams.ts';
import { type Stance, stances } from './stance.ts';
import { rarityLength, type StanceModel } from './stance-model.ts';
import { rarityStep } from './wording-model.ts';

/** A sentence and what its writer says it does. */
export type StanceExample = { readonly text: string; readonly stance: Stance };

/** Level with a solver that runs to the end, in cross-validation; more rounds change nothing. */
const rounds = 20;
const firstRate = 2;
const slowdown = 0.15;
const biasRate = 0.02;
/** Pulls weights towards zero: a larger one says less of sentences unlike those it saw. */
const ridge = 1e-4;

/** A fixed shuffle: the same examples always give the same model (linear congruential, Numerical Recipes). */
const shuffled = (length: number, seed: number): readonly number[] => {
  const order = Array.from({ length }, (_, at) => at);
  let state = seed;
  for (let at = length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
};

/** Gives how rare each place is as an inverse document frequency, in steps; 0 for a place that no sentence fills. */
const rarityOf = (grams: readonly (readonly number[])[]): Uint8Array => {
  const counts = new Float64Array(sentenceBuckets);
  for (const places of grams) for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return Uint8Array.from(counts, (count) =>
    count === 0 ? 0 : Math.round(Math.log(1 + grams.length / count) / rarityStep),
  );
};

type Sample = {
  /** Where the weights of its places begin. */
  readonly cells: Int32Array;
  /** How much each place says, of a sentence of length 1. */
  readonly shares: Float64Array;
  readonly stance: number;
};

/** Writes into `errors` by how much each stance is believed too much in one sentence; the loops that cost the time. */
const findErrors = (
  { cells, shares, stance: known }: Sample,
  weights: Float64Array,
  bias: Float64Array,
  errors: Float64Array,
): void => {
  errors.set(bias);
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? 0;
    const share = shares[at] ?? 0;
    for (let stance = 0; stance < errors.length; stance += 1) {
      errors[stance] = (errors[stance] ?? 0) + share * (weights[cell + stance] ?? 0);
    }
  }
  let largest = Number.NEGATIVE_INFINITY;
  for (let stance = 0; stance < errors.length; stance += 1) {
    largest = Math.max(largest, errors[stance] ?? 0);
  }
  let total = 0;
  for (let stance = 0; stance < errors.length; stance += 1) {
    errors[stance] = Math.exp((errors[stance] ?? 0) - largest);
    total += errors[stance] ?? 0;
  }
  for (let stance = 0; stance < errors.length; stance += 1) {
    errors[stance] = (errors[stance] ?? 0) / total - (stance === known ? 1 : 0);
  }
};

/**
 * Fits multinomial logistic regression over the grams of the examples by stochastic gradient descent, then rounds the weights
 * to 255 steps. Deterministic; two thousand sentences take about three seconds.
 */
export const trainStanceModel = (examples: readonly StanceExample[]): StanceModel => {
  const width = stances.length;
  const grams = examples.map(({ text }) => sentenceGrams(text));
  const rarity = rarityOf(grams);
  const samples = examples.map(({ stance }, at): Sample => {
    const places = grams[at] ?? [];
    const length = rarityLength(places, rarity);
    return {
      cells: Int32Array.from(places, (place) => place * width),
      shares: Float64Array.from(places, (place) => ((rarity[place] ?? 0) * rarityStep) / length),
      stance: stances.indexOf(stance),
    };
  });
  const weights = new Float64Array(sentenceBuckets * width);
  const bias = new Float64Array(width);
  const errors = new Float64Array(width);
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate / (1 + round * slowdown);
    for (const at of shuffled(samples.length, round + 1)) {
      const sample = samples[at];
      if (sample === undefined) continue;
      findErrors(sample, weights, bias, errors);
      sample.cells.forEach((cell, index) => {
        const share = sample.shares[index] ?? 0;
        for (let stance = 0; stance < width; stance += 1) {
          const weight = weights[cell + stance] ?? 0;
          weights[cell + stance] = weight - rate * ((errors[stance] ?? 0) * share + ridge * weight);
        }
      });
      for (let stance = 0; stance < width; stance += 1) {
        bias[stance] = (bias[stance] ?? 0) - biasRate * rate * (errors[stance] ?? 0);
      }
    }
  }
  // A reader adds weights alone: how rare a place is is in them.
  weights.forEach((weight, at) => {
    weights[at] = weight * (rarity[Math.floor(at / width)] ?? 0) * rarityStep;
  });
  const step = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9) / 127;
  return {
    weights: Int8Array.from(weights, (weight) => Math.round(weight / step)),
    step,
    bias: Array.from(bias),
    rarity,
  };
};
