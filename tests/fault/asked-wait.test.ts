import { expect, test } from 'vitest';
import { askedWait } from '../../src/fault/asked-wait.ts';

const now = Date.parse('2026-11-22T10:00:00Z');

test.each([
  ['seconds', 429, { 'retry-after': '7' }, 7_000],
  ['a date', 429, { 'retry-after': 'Sun, 22 Nov 2026 10:00:30 GMT' }, 30_000],
  [
    'milliseconds, which are finer than the seconds beside them',
    429,
    { 'retry-after-ms': '350', 'retry-after': '1' },
    350,
  ],
  ['a part of a millisecond', 429, { 'retry-after-ms': '0.2' }, 1],
  ['a day, of which an hour is waited', 429, { 'retry-after': '86400' }, 3_600_000],
  ['a server in maintenance', 503, { 'retry-after': '120' }, 120_000],
] as const)('a wait asked for as %s is told in milliseconds', (_how, status, headers, retryAfterMs) => {
  expect(askedWait(status, headers, now)).toEqual({ retryAfterMs });
});

test.each([
  ['no word of it', 429, {}],
  ['an empty one', 429, { 'retry-after': '' }],
  ['a word that is neither', 429, { 'retry-after': 'soon' }],
  ['no time at all', 429, { 'retry-after': '0' }],
  ['a date that is over', 429, { 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' }],
  ['another answer', 500, { 'retry-after': '7' }],
] as const)('%s asks for no wait', (_how, status, headers) => {
  expect(askedWait(status, headers, now)).toEqual({});
});
