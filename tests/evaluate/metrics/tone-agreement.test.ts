import { expect, test } from 'vitest';
import {
  averageRanks,
  pearsonCorrelation,
  spearmanCorrelation,
  type ValuePair,
} from '../../../src/evaluate/metrics/correlation.ts';
import { toneAgreement } from '../../../src/evaluate/metrics/tone-agreement.ts';

const pairs: readonly ValuePair[] = [
  [1, 2],
  [2, 1],
  [2, 3],
  [4, 3],
  [5, 5],
];

test('Pearson´s and Spearman´s correlations are those of scipy, with ties', () => {
  expect(pearsonCorrelation(pairs)).toBeCloseTo(0.800_094_691_4, 9);
  expect(spearmanCorrelation(pairs)).toBeCloseTo(0.763_157_894_7, 9);
});

test('equal values share the mean of their ranks', () => {
  expect(averageRanks([10, 20, 20, 5, 20])).toEqual([2, 4, 4, 1, 4]);
  expect(averageRanks([])).toEqual([]);
});

test('a straight line is 1, whatever its slope, and a curve that only rises has rank correlation 1', () => {
  expect(
    pearsonCorrelation([
      [1, 10],
      [2, 8],
      [3, 6],
    ]),
  ).toBeCloseTo(-1, 12);
  expect(
    spearmanCorrelation([
      [1, 1],
      [2, 10],
      [3, 1_000],
    ]),
  ).toBeCloseTo(1, 12);
});

test('without variation there is no correlation', () => {
  expect(
    pearsonCorrelation([
      [4, 1],
      [4, 5],
    ]),
  ).toBeNull();
  expect(spearmanCorrelation([[1, 1]])).toBeNull();
});

test('errors are told in grades and with their direction', () => {
  const agreement = toneAgreement([
    { ours: 4, people: 3 },
    { ours: 2, people: 4 },
    { ours: 5, people: 4 },
  ]);
  expect(agreement.replies).toBe(3);
  expect(agreement.meanAbsoluteError).toBeCloseTo(4 / 3, 12);
  expect(agreement.bias).toBeCloseTo(0, 12);
  expect(toneAgreement([])).toEqual({
    replies: 0,
    pearson: null,
    spearman: null,
    meanAbsoluteError: null,
    bias: null,
  });
});
