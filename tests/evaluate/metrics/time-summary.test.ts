import { expect, test } from 'vitest';
import { percentile, summariseSteps, summariseTimes } from '../../../src/evaluate/metrics/time-summary.ts';

test('percentiles are measured values, by the nearest rank', () => {
  // The worked example of https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method.
  const values = [15, 20, 35, 40, 50];
  expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50]);
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  expect(percentile(hundred, 0.95)).toBe(95);
});

test('durations are summarised in any order', () => {
  expect(summariseTimes([30, 10, 20, 40])).toEqual({ runs: 4, p50: 20, p95: 40, max: 40, total: 100 });
  expect(summariseTimes([])).toEqual({ runs: 0, p50: 0, p95: 0, max: 0, total: 0 });
});

test('a step counts the cases that have it', () => {
  expect(summariseSteps([{ mask: 1, search: 10 }, { search: 20 }])).toEqual({
    mask: { runs: 1, p50: 1, p95: 1, max: 1, total: 1 },
    search: { runs: 2, p50: 10, p95: 20, max: 20, total: 30 },
  });
});
