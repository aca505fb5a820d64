import { expect, test } from 'vitest';
import { casesNeeded, detectableDifference } from '../../../src/evaluate/statistics/detectable-difference.ts';
import { sampleSpread } from '../../../src/evaluate/statistics/mean.ts';

/** As many differences with a standard deviation of 1: plus and minus one value, and a 0 where the number is odd. */
const withSpreadOne = (cases: number): readonly number[] => {
  const values = Array.from({ length: cases }, (_, at) => {
    if (cases % 2 === 1 && at === 0) return 0;
    return at % 2 === 0 ? 1 : -1;
  });
  const spread = sampleSpread(values);
  return values.map((value) => value / spread);
};

test('half a standard deviation takes 34 pairs, as tables of the paired t test have it', () => {
  // G*Power 3.1, difference between two dependent means, two tails, dz 0.5, alpha 0.05, power 0.8: n = 34.
  expect(casesNeeded(withSpreadOne(50), 0.5)).toBe(34);
  expect(detectableDifference(withSpreadOne(34))).toBeLessThan(0.5);
  expect(detectableDifference(withSpreadOne(33))).toBeGreaterThan(0.5);
});

test('a fifth of a standard deviation takes 199 pairs', () => {
  // The same table: dz 0.2, n = 199.
  expect(casesNeeded(withSpreadOne(50), 0.2)).toBe(199);
});

test('what can be seen shrinks with the root of the cases', () => {
  const few = detectableDifference(withSpreadOne(100)) ?? 0;
  const many = detectableDifference(withSpreadOne(400)) ?? 0;
  expect(few / many).toBeGreaterThan(1.98);
  expect(few / many).toBeLessThan(2.04);
});

test('where nothing differs the rule of three bounds what may have been missed', () => {
  expect(detectableDifference(Array(100).fill(0))).toBe(0.03);
  expect(detectableDifference(Array(2).fill(0))).toBe(1);
  expect(detectableDifference(Array(100).fill(0), 4)).toBe(0.12);
  expect(casesNeeded(Array(20).fill(0), 0.05)).toBe(60);
});

test('one pair says nothing', () => {
  expect(detectableDifference([1])).toBeNull();
  expect(casesNeeded([], 0.1)).toBeNull();
});
