import { expect, test } from 'vitest';
import { keystrokesSaved } from '../../../src/evaluate/metrics/keystrokes-saved.ts';

test('keys are counted as by hand', () => {
  // From nothing: 3+4+6+5 letters and a space behind each word, 22. Edited: one key takes "kort" away, "laddkort" is 8 and a space.
  expect(keystrokesSaved('Ditt kort kommer', 'Ditt laddkort kommer')).toEqual({
    typed: 21,
    edited: 10,
    share: 1 - 10 / 21,
  });
  // Two words deleted, nothing typed.
  expect(keystrokesSaved('Hej du där Anna', 'Hej Anna')).toEqual({ typed: 9, edited: 2, share: 1 - 2 / 9 });
  // One word typed.
  expect(keystrokesSaved('Hej', 'Hej Anna')).toEqual({ typed: 9, edited: 5, share: 1 - 5 / 9 });
});

test('an unchanged draft saves everything and a useless one nothing, but never less', () => {
  expect(keystrokesSaved('Hej Anna', 'Hej  Anna').share).toBe(1);
  expect(keystrokesSaved('one two three four five six', 'a').share).toBe(0);
  expect(keystrokesSaved('', 'Hej Anna').share).toBe(0);
  expect(keystrokesSaved('Hej', '').share).toBeNull();
});

test('very long texts are taken as typed where they differ', () => {
  const words = (mark: string) => Array.from({ length: 6_000 }, (_, at) => `${mark}${at}`).join(' ');
  expect(keystrokesSaved(words('a'), words('b')).share).toBe(0);
});
