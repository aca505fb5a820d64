import { bootstrapInterval, type Interval } from './bootstrap-interval.ts';
import { midPInterval } from './mid-p-interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Gives the mean of shares, values from 0 to 1, with its 95 % interval: of hits and misses the exact one
 * (mid-p-interval.ts), which has a width even where all are alike; of others that of bootstrap-interval.ts, as far as it
 * is no wider than Wilson's would be for hits of the same mean. No share can vary more than those, while a bootstrap of
 * mostly 1 and a few 0 may take it to. All zeros for no values.
 */
export const shareMeanInterval = (values: readonly number[], seed?: number, resamples?: number): Interval => {
  const hits = values.filter((value) => value === 1).length;
  if (values.length > 0 && values.every((value) => value === 0 || value === 1))
    return midPInterval(hits, values.length);
  const { value, low, high } = bootstrapInterval(values, seed, resamples);
  const widest = wilsonInterval(value * values.length, values.length);
  return { value, low: Math.max(low, widest.low), high: Math.min(high, widest.high) };
};
