/** What one reply shows of each feature, and the grade that a person gave it. */
export type GradedRow = { readonly features: readonly number[]; readonly grade: number };

/** A weighed sum: `base` plus each feature times its weight. */
export type SignedWeights = { readonly base: number; readonly weights: readonly number[] };

type FitSettings = {
  /** +1 for features that may only raise the grade, -1 for those that may only lower it. */
  readonly signs: readonly (1 | -1)[];
  /** Where weights are pulled to, without their sign: what is believed before any grade is seen. */
  readonly prior: readonly number[];
  /** The part of its prior that every weight keeps, 0 to 1: a fault costs something even where grades do not show it. */
  readonly kept: number;
  /** How strongly weights are pulled, as a number of graded replies. */
  readonly ridge: number;
};

const rounds = 500;

/**
 * Fits a weighed sum to grades by least squares under signs: no feature that lowers may ever raise, whatever a small set of
 * grades suggests, so that a fault added to a reply never makes its score better. Non-negative least squares by coordinate
 * descent with a ridge towards the prior (Franc et al. 2005, Sequential coordinate-wise algorithm for NNLS). Deterministic.
 */
export const fitSignedWeights = (
  samples: readonly GradedRow[],
  { signs, prior, kept, ridge }: FitSettings,
): SignedWeights => {
  const count = Math.max(1, samples.length);
  const sizes = prior.map((size) => Math.max(0, size));
  const start = [...sizes];
  const signed = samples.map(({ features }) => signs.map((sign, at) => sign * (features[at] ?? 0)));
  const squares = signs.map((_, at) => signed.reduce((sum, row) => sum + (row[at] ?? 0) ** 2, 0));
  let base = samples.reduce((sum, { grade }) => sum + grade, 0) / count;
  const rests = samples.map(
    ({ grade }, row) =>
      grade - base - sizes.reduce((sum, size, at) => sum + size * (signed[row]?.[at] ?? 0), 0),
  );
  for (let round = 0; round < rounds; round += 1) {
    const shift = rests.reduce((sum, rest) => sum + rest, 0) / count;
    base += shift;
    for (let row = 0; row < rests.length; row += 1) rests[row] = (rests[row] ?? 0) - shift;
    for (let at = 0; at < signs.length; at += 1) {
      const size = sizes[at] ?? 0;
      const slope = signed.reduce((sum, row, index) => sum + (row[at] ?? 0) * (rests[index] ?? 0), 0);
      const target =
        (slope + (squares[at] ?? 0) * size + ridge * (start[at] ?? 0)) / ((squares[at] ?? 0) + ridge);
      const next = Math.max(kept * (start[at] ?? 0), target);
      if (next === size) continue;
      sizes[at] = next;
      signed.forEach((row, index) => {
        rests[index] = (rests[index] ?? 0) - (next - size) * (row[at] ?? 0);
      });
    }
  }
  return { base, weights: sizes.map((size, at) => size * (signs[at] ?? 1)) };
};
