import { expect, test } from 'vitest';
import { midPInterval } from '../../../src/evaluate/statistics/mid-p-interval.ts';

// Newcombe, 1998, table I, method 6.
test.each([
  [81, 263, 0.2544, 0.3658],
  [15, 148, 0.0601, 0.1581],
  [0, 20, 0, 0.1391],
  [1, 29, 0.0017, 0.1585],
])('%d of %d has the published interval', (hits, cases, low, high) => {
  const interval = midPInterval(hits, cases);
  expect(interval.value).toBe(hits / cases);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('none of few ends where half the chance of none is 2.5 %, and all mirrors none', () => {
  // (1 - p)^20 / 2 = 0.025
  expect(midPInterval(0, 20).high).toBeCloseTo(1 - 0.05 ** (1 / 20), 9);
  expect(midPInterval(20, 20)).toEqual({ value: 1, low: expect.closeTo(0.05 ** (1 / 20), 9), high: 1 });
  expect(midPInterval(1, 1)).toEqual({ value: 1, low: expect.closeTo(0.05, 9), high: 1 });
});

test('thousands of cases give a narrow interval inside 0 to 1', () => {
  const { low, high } = midPInterval(4_990, 5_000);
  expect(low).toBeGreaterThan(0.996);
  expect(low).toBeLessThan(0.998);
  expect(high).toBeGreaterThan(0.998);
  expect(high).toBeLessThan(1);
});

/** The chance of each number of hits, by Pascal's recurrence. */
const chances = (cases: number, share: number): readonly number[] => {
  let row = [1];
  for (let drawn = 0; drawn < cases; drawn += 1)
    row = [...row, 0].map((stay, at) => stay * (1 - share) + (row[at - 1] ?? 0) * share);
  return row;
};

test.each([
  [20, 0.3],
  [20, 0.5],
  [20, 0.7],
  [100, 0.1],
  [100, 0.3],
])('over %d cases of a true share of %f it holds that share in 93 to 97 of 100 samples', (cases, share) => {
  const holding = chances(cases, share).reduce((sum, chance, hits) => {
    const { low, high } = midPInterval(hits, cases);
    return low <= share && share <= high ? sum + chance : sum;
  }, 0);
  expect(holding).toBeGreaterThan(0.93);
  expect(holding).toBeLessThan(0.97);
});
