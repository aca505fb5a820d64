import { expect, test } from 'vitest';
import { learningCurve } from '../../../src/evaluate/run/learning-curve.ts';
import { resultsWith } from './case-result-of.ts';

const metric = 'reply.fact-coverage';

/** Days back in time, so that the order of the ids is not that of time. */
const day = (at: number): string => new Date(Date.UTC(2026, 10, 21) - at * 86_400_000).toISOString();

const over = (values: readonly (number | null)[], receivedAt: (at: number) => string | null = day) =>
  learningCurve(
    resultsWith(metric, values, (at) => ({ receivedAt: receivedAt(at) })),
    metric,
  );

test('cases stand in order of time in equal steps of at least ten', () => {
  const values = Array.from({ length: 25 }, (_, at) => (at < 13 ? 1 : 0.5));
  const curve = over(values);
  expect(curve?.metric).toBe(metric);
  expect(curve?.points.map(({ cases, value, until }) => [cases, value, until])).toEqual([
    [12, 0.5, day(13)],
    [13, 1, day(0)],
  ]);
  expect(curve?.points[0]).not.toHaveProperty('name');
});

test('there are at most twelve steps, equal but for one case', () => {
  const sizes = over(Array(1_000).fill(1))?.points.map(({ cases }) => cases) ?? [];
  expect(sizes).toHaveLength(12);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_000);
});

test('time is compared as time, not as text', () => {
  const hour = (at: number): string =>
    at < 10 ? `2026-11-21T09:${10 + at}:00+02:00` : `2026-11-21T08:${10 + at}:00Z`;
  const curve = over([...Array(10).fill(0), ...Array(10).fill(1)], hour);
  expect(curve?.points.map(({ value }) => value)).toEqual([0, 1]);
});

test('cases without a time or a value have no place, and one step is no curve', () => {
  expect(over(Array(19).fill(1))).toBeNull();
  expect(over([...Array(19).fill(1), null])).toBeNull();
  expect(over(Array(20).fill(1), (at) => (at === 3 ? null : day(at)))).toBeNull();
  expect(over(Array(20).fill(1), (at) => (at === 3 ? 'yesterday' : day(at)))).toBeNull();
  expect(over(Array(20).fill(1))?.points).toHaveLength(2);
});
