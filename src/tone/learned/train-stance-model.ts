import { type Stance, stances } from './stance.ts';
import { type StanceModel, softmax, stanceBuckets, stanceSums } from './stance-model.ts';
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

/**
 * Fits multinomial logistic regression over the grams of the examples by stochastic gradient descent, then rounds the weights
 * to 255 steps. Deterministic; two thousand sentences take about three seconds.
 */
export const trainStanceModel = (examples: readonly StanceExample[]): StanceModel => {
  const width = stances.length;
  const samples = examples.map(({ text, stance }) => ({
    places: textGrams(text),
    stance: stances.indexOf(stance),
  }));
  const weights = new Float64Array(stanceBuckets * width);
  const bias = stances.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate / (1 + round * slowdown);
    for (const at of shuffled(samples.length, round + 1)) {
      const { places, stance: known } = samples[at] ?? { places: [], stance: -1 };
      const shares = softmax(stanceSums(places, weights, 1, bias));
      const errors = shares.map((value, stance) => value - (stance === known ? 1 : 0));
      const share = 1 / Math.sqrt(Math.max(1, places.length));
      for (const place of places) {
        const from = (place % stanceBuckets) * width;
        for (let stance = 0; stance < width; stance += 1) {
          const weight = weights[from + stance] ?? 0;
          weights[from + stance] = weight - rate * ((errors[stance] ?? 0) * share + ridge * weight);
        }
      }
      errors.forEach((error, stance) => {
        bias[stance] = (bias[stance] ?? 0) - biasRate * rate * error;
      });
    }
  }
  const step = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9) / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step, bias };
};
