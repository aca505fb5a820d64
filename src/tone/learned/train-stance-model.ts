import { type Stance, stances } from './stance.ts';
import { type StanceModel, stanceBuckets } from './stance-model.ts';
import { textGrams } from './text-grams.ts';

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

/** Writes into `errors` by how much each stance is believed too much in one sentence; the loops that cost the time. */
const findErrors = (
  cells: Int32Array,
  known: number,
  share: number,
  weights: Float64Array,
  bias: Float64Array,
  errors: Float64Array,
): void => {
  errors.fill(0);
  for (const cell of cells) {
    for (let stance = 0; stance < errors.length; stance += 1) {
      errors[stance] = (errors[stance] ?? 0) + (weights[cell + stance] ?? 0);
    }
  }
  let largest = Number.NEGATIVE_INFINITY;
  for (let stance = 0; stance < errors.length; stance += 1) {
    errors[stance] = (errors[stance] ?? 0) * share + (bias[stance] ?? 0);
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
  const samples = examples.map(({ text, stance }) => ({
    cells: Int32Array.from(textGrams(text), (place) => (place % stanceBuckets) * width),
    stance: stances.indexOf(stance),
  }));
  const weights = new Float64Array(stanceBuckets * width);
  const bias = new Float64Array(width);
  const errors = new Float64Array(width);
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate / (1 + round * slowdown);
    for (const at of shuffled(samples.length, round + 1)) {
      const sample = samples[at];
      if (sample === undefined) continue;
      const share = 1 / Math.sqrt(Math.max(1, sample.cells.length));
      findErrors(sample.cells, sample.stance, share, weights, bias, errors);
      for (const cell of sample.cells) {
        for (let stance = 0; stance < width; stance += 1) {
          const weight = weights[cell + stance] ?? 0;
          weights[cell + stance] = weight - rate * ((errors[stance] ?? 0) * share + ridge * weight);
        }
      }
      for (let stance = 0; stance < width; stance += 1) {
        bias[stance] = (bias[stance] ?? 0) - biasRate * rate * (errors[stance] ?? 0);
      }
    }
  }
  const step = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9) / 127;
  return {
    weights: Int8Array.from(weights, (weight) => Math.round(weight / step)),
    step,
    bias: Array.from(bias),
  };
};
