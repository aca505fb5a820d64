import { expect, test } from 'vitest';
import { replayMoment } from '../../../src/evaluate/replay/replay-moment.ts';

test('a time is read with its zone, and without one as UTC', () => {
  const noon = Date.UTC(2026, 2, 10, 12, 0);
  for (const written of [
    '2026-03-10T12:00:00Z',
    '2026-03-10T12:00:00',
    '2026-03-10 12:00',
    '2026-03-10T13:00:00+01:00',
    '2026-03-10 11:00:00 -0100',
  ]) {
    expect(replayMoment(written, 'first'), written).toBe(noon);
    expect(replayMoment(written, 'last'), written).toBe(noon);
  }
});

test('a day is its first or its last millisecond', () => {
  expect(replayMoment('2026-03-10', 'first')).toBe(Date.UTC(2026, 2, 10));
  expect(replayMoment('2026-03-10', 'last')).toBe(Date.UTC(2026, 2, 11) - 1);
});

test('what is no date is null', () => {
  for (const written of [null, '', ' ', 'soon', '2026-13-45'])
    expect(replayMoment(written, 'last')).toBeNull();
});
