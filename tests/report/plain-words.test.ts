import { expect, test } from 'vitest';
import {
  caseCount,
  cutWords,
  onOneLine,
  writable,
  writeDuration,
  writeMoment,
} from '../../src/report/plain-words.ts';

test('cases are counted in words', () => {
  expect([0, 1, 1204].map(caseCount)).toEqual(['0 cases', '1 case', '1,204 cases']);
});

test('a moment is written out in UTC, and what is none stays', () => {
  expect(writeMoment('2026-11-22T04:38:00+01:00')).toBe('22 November 2026, 03:38 UTC');
  expect(writeMoment('yesterday')).toBe('yesterday');
});

test('a duration is written in seconds, then in minutes', () => {
  expect([0.84, 59.96, 65].map(writeDuration)).toEqual(['0.8 s', '60 s', '1 min 5 s']);
});

test('a long text is cut by letters, never through one', () => {
  expect(cutWords('laddkabel', 9)).toBe('laddkabel');
  expect(cutWords('\u{1f697}\u{1f697}\u{1f697}\u{1f697}\u{1f697}', 4)).toBe('\u{1f697}...');
});

test('what a terminal would obey is taken out of a line', () => {
  expect(onOneLine('a\r\nb\u001b[31m\u0007\u202ec\ud800')).toBe('a b[31mc\ufffd');
});

test('what a page may not hold is taken out, its line breaks stay', () => {
  expect(writable('a\n\tb\u0000\u001b\u0085\u2066c\ud800')).toBe('a\n\tbc\ufffd');
});
