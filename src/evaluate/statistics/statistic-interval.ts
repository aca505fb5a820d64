import type { Interval } from './bootstrap-interval.ts';
import { resamplingDraws } from './resampling-draws.ts';
import { resampledEnds } from './resampling-tail.ts';
import { defaultSeed } from './seeded-random.ts';

/**
 * Gives any statistic of a sample with its 95 % bootstrap interval: what has no value per case, such as a pooled F1, a
 * correlation, a 95th percentile or an alpha. Items are drawn whole, so an item must be what is independent: a case with
 * all its questions, not a question. For two systems, draw pairs and give the difference of the two statistics. Null
 * where the sample has no such statistic (the function gives null), or fewer than half of the resamples have one.
 * Seeded; 1,000 resamples, as the statistic may be slow.
 *
 * @example statisticInterval(cases, (sample) => countScores(sumCounts(sample)).f1)
 */
export const statisticInterval = <Item>(
  items: readonly Item[],
  statistic: (sample: readonly Item[]) => number | null,
  seed: number = defaultSeed,
  resamples = 1_000,
): Interval | null => {
  const value = items.length === 0 ? null : statistic(items);
  if (value === null) return null;
  const draws = resamplingDraws(items.length, resamples, seed);
  const values: number[] = [];
  for (let resample = 0; resample < resamples; resample += 1) {
    const first = resample * items.length;
    const sample = items.map((item, at) => items[draws[first + at] ?? at] ?? item);
    const resampled = statistic(sample);
    if (resampled !== null) values.push(resampled);
  }
  if (values.length * 2 < resamples) return null;
  return { value, ...resampledEnds(Float64Array.from(values).sort(), items.length) };
};
