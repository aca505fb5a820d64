import { mean } from './mean.ts';
import { resamplingDraws } from './resampling-draws.ts';
import { resampledEnds } from './resampling-tail.ts';
import { defaultSeed } from './seeded-random.ts';

/** A value with the interval that holds the true one for 95 of 100 samples like this. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** As many resamples as leave the third digit of an end alone. */
const defaultResamples = 2_000;

/**
 * Gives the mean of the values with its 95 % bootstrap interval (Efron and Tibshirani, 1993, chapter 13; percentiles
 * widened for few values, see resampling-tail.ts), seeded so that the same values give the same interval. The ends lie
 * between the least and the greatest value. All zeros for no values; equal values leave no interval.
 */
export const bootstrapInterval = (
  values: readonly number[],
  seed: number = defaultSeed,
  resamples: number = defaultResamples,
): Interval => {
  const size = values.length;
  if (size === 0) return { value: 0, low: 0, high: 0 };
  const draws = resamplingDraws(size, resamples, seed);
  const items = Float64Array.from(values);
  const means = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample += 1) {
    let sum = 0;
    const end = (resample + 1) * size;
    for (let at = resample * size; at < end; at += 1) sum += items[draws[at] ?? 0] ?? 0;
    means[resample] = sum / size;
  }
  return { value: mean(values), ...resampledEnds(means.sort(), size) };
};
