/** Gives the mean of the values, 0 for none. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Gives the standard deviation of a sample (over n - 1), 0 for fewer than two values. */
export const sampleSpread = (values: readonly number[]): number => {
  if (values.length < 2) return 0;
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
};
