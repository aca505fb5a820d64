import { expect, test } from 'vitest';
import { waitAfter } from '../../src/jobs/retry-rules.ts';

test('each wait is twice the one before, and chance takes its part off at most', () => {
  const rules = { attempts: 5, firstWaitMs: 1_000, jitter: 0.5 };
  expect([1, 2, 3, 4].map((attempt) => waitAfter(rules, attempt, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect([1, 2, 3, 4].map((attempt) => waitAfter(rules, attempt, 0))).toEqual([500, 1_000, 2_000, 4_000]);
  expect(waitAfter({ ...rules, jitter: 0 }, 3, 0.3)).toBe(4_000);
});
