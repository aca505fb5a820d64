import { type SentenceGrams, sentenceGrams } from './sentence-grams.ts';
import { type Stance, stances } from './stance.ts';
import { type StanceModel, softmax } from './stance-model.ts';

/** A sentence and what its writer says it does. */
export type StanceExample = { readonly text: string; readonly stance: Stance };

type TrainingSettings = {
  readonly buckets: number;
  readonly rounds: number;
  readonly rate: number;
  /** Pulls weights towards zero; larger says less of sentences unlike those it saw. */
  readonly ridge: number;
};

/** Chosen by cross-validation over the training sentences alone (`cair tone train` prints the table). */
export const stanceTraining: TrainingSettings = { buckets: 16_384, rounds: 30, rate: 0.5, ridge: 1e-4 };

type Sample = SentenceGrams & { readonly stance: number };

/** A fixed shuffle: the same examples always give the same model (linear congruential, Numerical Recipes). */
const shuffled = (length: number, seed: number): readonly number[] => {
  const order = Array.from({ length }, (_, at) => at);
  let state = seed >>> 0;
  for (let at = length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
};

/**
 * Fits multinomial logistic regression over the grams of the examples by AdaGrad (Duchi et al. 2011), then rounds the weights
 * to 255 steps. Deterministic; a thousand sentences take about two seconds.
 */
export const trainStanceModel = (
  examples: readonly StanceExample[],
  { buckets, rounds, rate, ridge }: TrainingSettings = stanceTraining,
): StanceModel => {
  const width = stances.length;
  const samples: readonly Sample[] = examples.map(({ text, stance }) => ({
    ...sentenceGrams(text, buckets),
    stance: stances.indexOf(stance),
  }));
  const weights = new Float64Array(buckets * width);
  const squares = new Float64Array(buckets * width).fill(1e-8);
  const bias = stances.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const at of shuffled(samples.length, round + 1)) {
      const sample = samples[at];
      if (sample === undefined) continue;
      const sums = [...bias];
      sample.places.forEach((place, index) => {
        const share = sample.shares[index] ?? 0;
        for (let stance = 0; stance < width; stance += 1) {
          sums[stance] = (sums[stance] ?? 0) + share * (weights[place * width + stance] ?? 0);
        }
      });
      const errors = softmax(sums).map((value, stance) => value - (stance === sample.stance ? 1 : 0));
      sample.places.forEach((place, index) => {
        const share = sample.shares[index] ?? 0;
        for (let stance = 0; stance < width; stance += 1) {
          const cell = place * width + stance;
          const slope = (errors[stance] ?? 0) * share + ridge * (weights[cell] ?? 0);
          squares[cell] = (squares[cell] ?? 0) + slope * slope;
          weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(squares[cell] ?? 1);
        }
      });
      errors.forEach((error, stance) => {
        bias[stance] = (bias[stance] ?? 0) - 0.01 * error;
      });
    }
  }
  const step = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9) / 127;
  return { buckets, weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step, bias };
};
