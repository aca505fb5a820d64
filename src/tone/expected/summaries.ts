/** Gives the largest of values that are never below 0; 0 of none. */
export const largest = (values: readonly number[]): number => Math.max(0, ...values);

/** Gives the largest but one; 0 of fewer than two. */
export const secondLargest = (values: readonly number[]): number =>
  [...values].sort((one, other) => other - one)[1] ?? 0;

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
