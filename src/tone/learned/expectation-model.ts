import type { ExpectedPart, PartCues, ReadExpectedPart } from '../expected/expected-part.ts';

/** Logistic regression over the cues of one part; a cue's weight is for its distance from the mean, in standard deviations. */
export type ExpectationModel = {
  readonly bias: number;
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
};

/** What was learned of each part, for all languages: cues mean the same in each. */
export type ExpectationModels = { readonly [Part in ExpectedPart]?: ExpectationModel | undefined };

/** Gives the certainty, 0 to 1, that a reply with such cues holds the part. */
export const certaintyOf = (
  { bias, weights, means, deviations }: ExpectationModel,
  cues: PartCues,
): number => {
  const sum = cues.reduce(
    (total, cue, at) => total + ((weights[at] ?? 0) * (cue - (means[at] ?? 0))) / (deviations[at] ?? 1),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
};

/** Makes the reader of what was learned; cues of another number than was learned from say nothing. */
export const makeReadExpectedPart =
  (models: ExpectationModels): ReadExpectedPart =>
  (part, cues) => {
    const model = models[part];
    return model === undefined || model.weights.length !== cues.length ? null : certaintyOf(model, cues);
  };
