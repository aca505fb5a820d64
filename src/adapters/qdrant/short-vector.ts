/**
 * Gives the values of a unit vector with eight decimals, which single precision can't tell from the full ones;
 * written out they take half the bytes.
 */
export const shortVector = (vector: Float32Array): number[] =>
  Array.from(vector, (value) => Math.round(value * 1e8) / 1e8);
