import { expect, test } from 'vitest';
import { holmCorrection } from '../../../src/evaluate/statistics/holm-correction.ts';

test('the worked example of four hypotheses comes out as published', () => {
  // https://en.wikipedia.org/wiki/Holm%E2%80%93Bonferroni_method: two of the four stay below 0.05.
  const corrected = holmCorrection([0.01, 0.04, 0.03, 0.005]);
  [0.03, 0.06, 0.06, 0.02].forEach((value, at) => {
    expect(corrected[at]).toBeCloseTo(value, 12);
  });
});

test('nothing rises above 1, one question needs no correction and none gives none', () => {
  expect(holmCorrection([0.9, 0.8])).toEqual([1, 1]);
  expect(holmCorrection([0.04])).toEqual([0.04]);
  expect(holmCorrection([])).toEqual([]);
});
