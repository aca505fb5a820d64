import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/evaluate/statistics/seeded-random.ts';

const firstOf = (seed: number | undefined, count: number): readonly number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

test('the numbers are those of mulberry32', () => {
  // The reference implementation started with 1.
  expect(firstOf(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});

test('the same seed repeats its numbers and another seed gives others', () => {
  expect(firstOf(undefined, 5)).toEqual(firstOf(undefined, 5));
  expect(firstOf(7, 5)).not.toEqual(firstOf(8, 5));
});

test('the numbers are spread evenly from 0 to 1', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const number of firstOf(3, 100_000))
    tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1;
  expect(Math.min(...tenths)).toBeGreaterThan(9_600);
  expect(Math.max(...tenths)).toBeLessThan(10_400);
});
