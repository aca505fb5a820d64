import { expect, test } from 'vitest';
import { changeBetween, shiftSpans } from '../../src/panel/reply/shift-spans.ts';
import { spanOf } from './panel-fixture.ts';

const before = 'Sorry for the delay. Do not hesitate to write.';

test('the change between two texts is the smallest stretch that differs', () => {
  expect(changeBetween('one two three', 'one 2 three')).toEqual({ start: 4, endBefore: 7, endAfter: 5 });
  expect(changeBetween('same', 'same')).toEqual({ start: 4, endBefore: 4, endAfter: 4 });
});

test('a change that repeats the letters around it does not overlap itself', () => {
  expect(changeBetween('aa', 'aaa')).toEqual({ start: 2, endBefore: 2, endAfter: 3 });
});

test('a span before the edit stays and one after it moves along', () => {
  const after = 'Sorry for the very long delay. Do not hesitate to write.';
  const spans = [spanOf(before, 'Sorry'), spanOf(before, 'hesitate')];
  expect(shiftSpans(before, after, spans).map(({ start, end }) => after.slice(start, end))).toEqual([
    'Sorry',
    'hesitate',
  ]);
});

test('a span that the edit touched inside is dropped until it is checked again', () => {
  const after = before.replace('hesitate', 'wait');
  expect(shiftSpans(before, after, [spanOf(before, 'not hesitate to')])).toEqual([]);
});
