import { expect, test } from 'vitest';
import { editClass, editEffort } from '../../../src/evaluate/metrics/edit-effort.ts';

test('edits are the fewest words added, removed and replaced, over the longer text', () => {
  // replaced: sat; added: very; removed: the.
  expect(editEffort('the cat sat on the mat today', 'the cat lay on mat very late today')).toEqual({
    edits: 4,
    share: 0.5,
    class: 'heavy',
  });
  expect(editEffort('a b c d e f g h i j', 'a b c X e f g h i j')).toEqual({
    edits: 1,
    share: 0.1,
    class: 'light',
  });
  expect(editEffort('Hello there', 'Good morning dear Anna').share).toBe(1);
});

test('white space is no edit, case and punctuation are', () => {
  expect(editEffort('Hej  Anna,\ntack', 'Hej Anna,\n\ntack ').class).toBe('unchanged');
  expect(editEffort('hej Anna', 'Hej Anna,').edits).toBe(2);
});

test('the steps end where they are documented to end', () => {
  expect([0, 0.01, 0.2, 0.21, 0.6, 0.61, 1].map(editClass)).toEqual([
    'unchanged',
    'light',
    'light',
    'heavy',
    'heavy',
    'rewritten',
    'rewritten',
  ]);
});

test('empty texts are no fault', () => {
  expect(editEffort('', '')).toEqual({ edits: 0, share: 0, class: 'unchanged' });
  expect(editEffort('', 'two words')).toEqual({ edits: 2, share: 1, class: 'rewritten' });
  expect(editEffort('two words', '')).toEqual({ edits: 2, share: 1, class: 'rewritten' });
});

test('letters of scripts without spaces count as words', () => {
  expect(editEffort('充电卡在哪里', '充电卡在这里').edits).toBe(1);
});

test('a text far beyond any reply is measured in a moment', () => {
  const words = (count: number, mark: string) =>
    Array.from({ length: count }, (_, at) => `${mark}${at}`).join(' ');
  expect(editEffort(words(70_000, 'a'), words(70_000, 'b')).share).toBe(1);
  expect(editEffort(words(5_000, 'a'), `${words(5_000, 'a')} more`).edits).toBe(1);
});
