import { expect, test } from 'vitest';
import { roundTicks } from '../../../src/report/charts/chart-ticks.ts';

test('ticks are round and inside the range', () => {
  expect(roundTicks(0, 1, 4)).toEqual([0, 0.5, 1]);
  expect(roundTicks(0.49, 0.86, 4)).toEqual([0.5, 0.6, 0.7, 0.8]);
  expect(roundTicks(0, 143, 4)).toEqual([0, 50, 100]);
  expect(roundTicks(-0.3, 0.3, 6)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
});

test('a range of nothing has one tick', () => {
  expect(roundTicks(3, 3, 4)).toEqual([3]);
});
