import { expect, test } from 'vitest';
import { askedSpan, beginningOfTime, endOfTime, validSpan } from '../../../src/adapters/qdrant/valid-time.ts';

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

test.each([
  ['2026', '2026-01-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
  ['2026-02', '2026-02-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
  ['2026-12', '2026-12-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
  ['2026-12-31', '2026-12-31T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
  ['9999', '9999-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  ['2026-11-21T08:00:00Z', '2026-11-21T08:00:00.000Z', '2026-11-21T08:00:00.000Z'],
  ['2026-11-21T08:00:00', '2026-11-21T08:00:00.000Z', '2026-11-21T08:00:00.000Z'],
  ['2026-11-21T08:00:00+02:00', '2026-11-21T06:00:00.000Z', '2026-11-21T06:00:00.000Z'],
])('%s asks for any moment from %s to %s', (text, first, last) => {
  const asked = askedSpan(text);
  expect([iso(asked.first), iso(asked.last)]).toEqual([first, last]);
});

test('a passage is valid from the first moment of its first day to the last of its last', () => {
  const { first, last } = validSpan('2026-11-10', '2026-11-20');
  expect([iso(first), iso(last)]).toEqual(['2026-11-10T00:00:00.000Z', '2026-11-20T23:59:59.999Z']);
});

test.each([null, '', 'until further notice', '20-11-2026'])('the limit %j is none', (limit) => {
  expect(validSpan(limit, limit)).toEqual({ first: beginningOfTime, last: endOfTime });
});

test.each(['', "S'E", '%'])('asking for %j meets only what has no limits', (text) => {
  const asked = askedSpan(text);
  const meets = (from: string | null, to: string | null): boolean => {
    const valid = validSpan(from, to);
    return valid.first <= asked.last && valid.last >= asked.first;
  };
  expect([meets(null, null), meets('2000', null), meets(null, '9999')]).toEqual([true, false, false]);
});
