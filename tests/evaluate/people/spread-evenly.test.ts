import { expect, test } from 'vitest';
import { spreadEvenly } from '../../../src/evaluate/people/spread-evenly.ts';

const items = [
  ...Array.from({ length: 9 }, (_, at) => `a${at}`),
  ...Array.from({ length: 3 }, (_, at) => `b${at}`),
];
const letter = (item: string) => item[0] ?? '';

test('every beginning is as even as can be, and nothing gets lost', () => {
  const spread = spreadEvenly(items, [letter], 5);
  expect(spread.slice(0, 6).filter((item) => letter(item) === 'b')).toHaveLength(3);
  expect([...spread].sort()).toEqual([...items].sort());
});

test('a seed gives the same order again, another seed another', () => {
  expect(spreadEvenly(items, [letter], 5)).toEqual(spreadEvenly(items, [letter], 5));
  expect(spreadEvenly(items, [letter], 5)).not.toEqual(spreadEvenly(items, [letter], 6));
  expect(spreadEvenly([], [letter], 5)).toEqual([]);
});
