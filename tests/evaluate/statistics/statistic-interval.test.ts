import { expect, test } from 'vitest';
import { countScores, type MatchCounts, sumCounts } from '../../../src/evaluate/metrics/match-counts.ts';
import { bootstrapInterval } from '../../../src/evaluate/statistics/bootstrap-interval.ts';
import { mean } from '../../../src/evaluate/statistics/mean.ts';
import { statisticInterval } from '../../../src/evaluate/statistics/statistic-interval.ts';
import { otherRandom, sampleOf } from '../simulated-sample.ts';

test('the interval of a mean lies where that of the means does', () => {
  const values = sampleOf('normal', 200, otherRandom(1));
  const { value, low, high } = bootstrapInterval(values);
  const general = statisticInterval(values, mean, 5);
  expect(general?.value).toBeCloseTo(value, 12);
  expect(general?.low).toBeCloseTo(low, 1);
  expect(general?.high).toBeCloseTo(high, 1);
});

test('a pooled F1 lies inside its interval, and cases are drawn with all that belongs to them', () => {
  const cases = Array.from(
    { length: 40 },
    (_, at): MatchCounts => ({ hit: at % 3, extra: 1, missed: at % 2 }),
  );
  const f1 = statisticInterval(cases, (sample) => countScores(sumCounts(sample)).f1);
  expect(f1?.value).toBeCloseTo((2 * 39) / (2 * 39 + 40 + 20), 12);
  expect(f1?.low).toBeLessThan(f1?.value ?? 0);
  expect(f1?.high).toBeGreaterThan(f1?.value ?? 1);
});

test('there is no interval without items, without a value, or where most resamples have none', () => {
  expect(statisticInterval([], () => 1)).toBeNull();
  expect(statisticInterval([1, 2], () => null)).toBeNull();
  const onlyWhole = (sample: readonly number[]): number | null => (new Set(sample).size === 5 ? 1 : null);
  expect(statisticInterval([1, 2, 3, 4, 5], onlyWhole)).toBeNull();
});
