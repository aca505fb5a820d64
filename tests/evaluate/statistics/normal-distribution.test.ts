import { expect, test } from 'vitest';
import { normalQuantile, normalShareBelow } from '../../../src/evaluate/statistics/normal-distribution.ts';
import { studentQuantile } from '../../../src/evaluate/statistics/student-quantile.ts';

// scipy.stats.norm.cdf and norm.ppf.
test.each([
  [-3, 0.001_349_898],
  [-1.5, 0.066_807_201],
  [0, 0.5],
  [0.7, 0.758_036_348],
  [2.5, 0.993_790_335],
])('the normal share below %d is the tabled one', (value, share) => {
  expect(normalShareBelow(value)).toBeCloseTo(share, 6);
});

test.each([
  [0.001, -3.090_232_306],
  [0.025, -1.959_963_985],
  [0.2, -0.841_621_234],
  [0.5, 0],
  [0.8, 0.841_621_234],
  [0.975, 1.959_963_985],
])('the normal quantile of %d is the tabled one', (share, value) => {
  expect(normalQuantile(share)).toBeCloseTo(value, 7);
});

// Any table of Student's t: two-sided 5 %, and one-sided 20 %.
test.each([
  [0.975, 1, 12.7062],
  [0.975, 2, 4.3027],
  [0.975, 5, 2.5706],
  [0.975, 9, 2.2622],
  [0.975, 19, 2.093],
  [0.975, 33, 2.0345],
  [0.975, 100, 1.984],
  [0.8, 5, 0.9195],
  [0.8, 9, 0.8834],
  [0.8, 33, 0.8526],
])('Student´s quantile of %d with %d degrees of freedom is the tabled one', (share, degrees, value) => {
  expect(studentQuantile(share, degrees)).toBeCloseTo(value, 3);
});

test('the quantile of three degrees, where the expansion is worst, is off by less than 0.2 %', () => {
  expect(Math.abs(studentQuantile(0.975, 3) / 3.182_446 - 1)).toBeLessThan(0.002);
});
