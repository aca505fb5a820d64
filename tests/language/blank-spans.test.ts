import { expect, test } from 'vitest';
import { blankSpans } from '../../src/language/blank-spans.ts';

test('what is blanked leaves everything else where it stood, in any order of the spans', () => {
  const spans = [
    { start: 8, end: 10 },
    { start: 0, end: 3 },
  ];
  expect(blankSpans('one two 12 three', spans, ' ')).toBe('    two    three');
});

test('of spans that overlap the first counts, and the text stays as long as it was', () => {
  const spans = [
    { start: 0, end: 5 },
    { start: 3, end: 8 },
  ];
  expect(blankSpans('12345678', spans, '_')).toBe('_____678');
});

test('a text without spans is itself', () => {
  expect(blankSpans('as it is', [], ' ')).toBe('as it is');
});
