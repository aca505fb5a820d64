import { expect, test } from 'vitest';
import { countScores, sumCounts } from '../../../src/evaluate/metrics/match-counts.ts';

test('precision, recall and F1 are those computed by hand', () => {
  const { precision, recall, f1 } = countScores({ hit: 6, extra: 2, missed: 4 });
  expect(precision).toBe(0.75);
  expect(recall).toBe(0.6);
  // 2 x 0.75 x 0.6 / 1.35.
  expect(f1).toBeCloseTo(2 / 3, 12);
});

test('finding nothing is right where nothing is wanted and worth nothing where something is', () => {
  expect(countScores({ hit: 0, extra: 0, missed: 0 })).toEqual({ precision: 1, recall: null, f1: 1 });
  expect(countScores({ hit: 0, extra: 0, missed: 3 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(countScores({ hit: 0, extra: 3, missed: 0 })).toEqual({ precision: 0, recall: null, f1: 0 });
});

test('counts of cases add up', () => {
  expect(
    sumCounts([
      { hit: 1, extra: 2, missed: 3 },
      { hit: 4, extra: 0, missed: 1 },
    ]),
  ).toEqual({ hit: 5, extra: 2, missed: 4 });
  expect(sumCounts([])).toEqual({ hit: 0, extra: 0, missed: 0 });
});
