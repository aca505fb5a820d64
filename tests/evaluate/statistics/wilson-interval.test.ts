import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/evaluate/statistics/wilson-interval.ts';

// Newcombe, 1998, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d has the published interval', (successes, cases, low, high) => {
  const interval = wilsonInterval(successes, cases);
  expect(interval.value).toBe(successes / cases);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('all of few is not certain, and none at all says nothing', () => {
  expect(wilsonInterval(20, 20).low).toBeCloseTo(0.8389, 4);
  expect(wilsonInterval(20, 20).high).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
});
