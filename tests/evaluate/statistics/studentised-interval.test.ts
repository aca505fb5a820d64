import { expect, test } from 'vitest';
import { studentisedInterval } from '../../../src/evaluate/statistics/studentised-interval.ts';
import { otherRandom, sampleOf } from '../simulated-sample.ts';

const unbounded = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const intervalOf = (values: readonly number[], bounds: readonly [number, number] = unbounded) =>
  studentisedInterval(values, bounds, 1, 4_000);

test("where values are skewed to no side it is Student's interval", () => {
  const { low, high } = intervalOf([1, 2, 3, 4, 5]);
  // 3 -+ 2.776 * sqrt(2.5 / 5)
  expect(low).toBeCloseTo(1.037, 3);
  expect(high).toBeCloseTo(4.963, 3);
});

test('a rare large value lengthens the upper side alone, a rare small one the lower', () => {
  const values = [1, 1.2, 0.8, 1.1, 0.9, 1.3, 0.7, 1, 1.1, 4.9];
  // The mean is 1.4 with a standard error of 0.39299; 2.2622 of them are Student's reach.
  const up = intervalOf(values);
  expect(up.low).toBeCloseTo(1.4 - 2.2622 * 0.39299, 3);
  expect(up.high).toBeGreaterThan(1.4 + 2 * 2.2622 * 0.39299);
  const down = intervalOf(values.map((value) => -value));
  expect(down.high).toBeCloseTo(-up.low, 12);
  expect(down.low).toBeCloseTo(-up.high, 12);
});

test('the reach to the skewed side is the quantile of how far resamples lie in their own errors', () => {
  const values = [0, 0, 1];
  // Of the 27 resamples, one holds 1 alone and 8 hold 0 alone: they have no error and are left out. Of 18 others two
  // thirds are as the sample itself, one third is 1/3 above it with the same error: none lies below, so Student's 4.303
  // errors of 1/3 stand.
  expect(intervalOf(values).high).toBeCloseTo(1 / 3 + 4.3027 / 3, 3);
});

test('the ends stay within their bounds, and where nothing differs both are the mean', () => {
  const values = [0, 0, 0, 0.1, 0.9];
  expect(intervalOf(values).low).toBeLessThan(0);
  expect(intervalOf(values, [0, 0.5])).toEqual({ low: 0, high: 0.5 });
  expect(intervalOf([0.7, 0.7, 0.7])).toEqual({
    low: expect.closeTo(0.7, 12),
    high: expect.closeTo(0.7, 12),
  });
  expect(intervalOf([3])).toEqual({ low: 3, high: 3 });
});

test('values that differ by rounding alone, or by a lot, give finite ends', () => {
  for (const values of [
    [1, 1 + 1e-15, 1, 1],
    [1e12, 1e12 + 1, 1e12 + 2],
    [1e-9, 1e6, 1e-9],
  ]) {
    const { low, high } = intervalOf(values);
    expect(Number.isFinite(low) && Number.isFinite(high) && low <= high).toBe(true);
  }
});

test('the same seed gives the same interval, another one another', () => {
  const values = sampleOf('skewed', 30, otherRandom(4));
  const seeded = (seed: number) => studentisedInterval(values, unbounded, seed, 1_000);
  expect(seeded(3)).toEqual(seeded(3));
  expect(seeded(3)).not.toEqual(seeded(4));
});
