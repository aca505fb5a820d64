import type { PartCues } from '../expected/expected-part.ts';
import { certaintyOf, type ExpectationModel } from './expectation-model.ts';

/** What a reply shows of a part, and whether it holds it. */
export type PartSample = { readonly cues: PartCues; readonly isThere: boolean };

/** Enough for the weights to stand still to three digits. */
const rounds = 2_000;
const rate = 0.5;

/** Pulls weights towards zero: a dozen cues, some hundred replies, and most cues say nearly the same. */
const ridge = 0.03;

/**
 * Fits logistic regression over standardised cues by gradient descent (Hastie, Tibshirani and Friedman 2009, The Elements of
 * Statistical Learning, 4.4, https://hastie.su.domains/ElemStatLearn/). Replies with the part and without it count the same in
 * total, however many there are of each. Null where all samples are alike.
 */
export const trainExpectationModel = (samples: readonly PartSample[]): ExpectationModel | null => {
  const width = samples[0]?.cues.length ?? 0;
  const there = samples.filter(({ isThere }) => isThere).length;
  if (width === 0 || there === 0 || there === samples.length) return null;
  const columns = Array.from({ length: width }, (_, at) => samples.map(({ cues }) => cues[at] ?? 0));
  const means = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const deviations = columns.map((values, at) => {
    const spread = values.reduce((sum, value) => sum + (value - (means[at] ?? 0)) ** 2, 0) / values.length;
    return Math.sqrt(spread) || 1;
  });
  const shares = { there: 0.5 / there, missing: 0.5 / (samples.length - there) };
  const standard = samples.map(({ cues, isThere }) => ({
    values: cues.map((cue, at) => (cue - (means[at] ?? 0)) / (deviations[at] ?? 1)),
    wanted: isThere ? 1 : 0,
    share: isThere ? shares.there : shares.missing,
  }));
  const plain = { means: means.map(() => 0), deviations: means.map(() => 1) };
  let weights = means.map(() => 0);
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const model = { bias, weights, ...plain };
    const slopes = means.map(() => 0);
    let slope = 0;
    for (const { values, wanted, share } of standard) {
      const error = (certaintyOf(model, values) - wanted) * share;
      slope += error;
      values.forEach((value, at) => {
        slopes[at] = (slopes[at] ?? 0) + error * value;
      });
    }
    weights = weights.map((weight, at) => weight - rate * ((slopes[at] ?? 0) + ridge * weight));
    bias -= rate * slope;
  }
  return { bias, weights, means, deviations };
};
