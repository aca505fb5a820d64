/** Gives the digits of a value as numbers, everything else left out. */
export const digitsOf = (value: string): readonly number[] =>
  [...value.matchAll(/\d/gu)].map(([digit]) => Number(digit));

/** Gives the sum of each digit times the weight at its place; digits beyond the weights do not count. */
export const weightedSum = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0);
