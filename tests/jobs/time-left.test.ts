import { expect, test } from 'vitest';
import { makeTimeLeft } from '../../src/jobs/time-left.ts';

test('the time left follows the pace, which does not count what was known before', () => {
  const left = makeTimeLeft();
  expect(left(41, 100, 1_000)).toBeNull();
  // Ten more since the first word, in four seconds: the 49 that are left take 20.
  expect(left(51, 100, 5_000)).toBe(18);
  expect(left(100, 100, 30_000)).toBeNull();
});

test('nothing is said in the first two seconds, and never less than a second', () => {
  const left = makeTimeLeft();
  left(1, 1_000, 0);
  expect(left(900, 1_000, 1_999)).toBeNull();
  expect(left(999, 1_000, 2_000)).toBe(1);
});
