import { mean } from './mean.ts';
import { defaultSeed } from './seeded-random.ts';
import { studentisedInterval } from './studentised-interval.ts';

/** A value with the interval that holds the true one for 95 of 100 samples like this. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** As many resamples as leave the third digit of an end alone. */
const defaultResamples = 2_000;

/**
 * Gives the mean of the values with its 95 % interval (studentised-interval.ts), seeded so that the same values give the
 * same interval. The ends lie between the least and the greatest value, so an interval never leaves the range of its
 * metric. All zeros for no values; equal values leave no interval. Of shares: share-mean-interval.ts.
 */
export const bootstrapInterval = (
  values: readonly number[],
  seed: number = defaultSeed,
  resamples: number = defaultResamples,
): Interval => {
  if (values.length === 0) return { value: 0, low: 0, high: 0 };
  const value = mean(values);
  const ends = values.reduce(
    ([least, greatest], one) => [Math.min(least, one), Math.max(greatest, one)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as readonly [number, number],
  );
  return { value, ...studentisedInterval(values, ends, seed, resamples) };
};

/**
 * Gives the mean of paired differences with its 95 % interval (studentised-interval.ts). The ends lie no further from 0
 * than any difference does to either side: where nothing got worse, something still could. As for bootstrapInterval, no
 * values give zeros and equal ones no interval.
 */
export const differenceInterval = (
  differences: readonly number[],
  seed: number = defaultSeed,
  resamples: number = defaultResamples,
): Interval => {
  const farthest = differences.reduce((most, difference) => Math.max(most, Math.abs(difference)), 0);
  const ends = studentisedInterval(differences, [-farthest, farthest], seed, resamples);
  return { value: mean(differences), ...ends };
};
