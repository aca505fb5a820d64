import { expect, test } from 'vitest';
import { pairValues } from '../../../src/evaluate/statistics/pair-values.ts';

test('values are paired by case and those without a partner are named', () => {
  const before = new Map([
    ['a', 1],
    ['b', 0.5],
    ['c', null],
    ['d', 0],
  ]);
  const after = new Map([
    ['d', 1],
    ['a', 0],
    ['c', null],
    ['b', null],
    ['e', 1],
  ]);
  expect(pairValues(before, after)).toEqual({
    cases: ['a', 'd'],
    before: [1, 0],
    after: [0, 1],
    leftOut: ['b', 'e'],
  });
});
