import { expect, test } from 'vitest';
import { correlationReach, pairsNeeded } from '../../../src/evaluate/statistics/correlation-reach.ts';

test('thirty pairs tell a correlation to about 0.36 to either side, and more tell it better', () => {
  expect(correlationReach(30)).toBeCloseTo(0.36, 2);
  expect(correlationReach(300)).toBeCloseTo(0.113, 2);
  expect(correlationReach(4)).toBe(1);
});

test('a strong correlation is told sooner than a weak one', () => {
  expect(correlationReach(60, 0.8)).toBeLessThan(correlationReach(60, 0.2));
});

test('the pairs that are needed are the fewest that reach so far', () => {
  for (const correlation of [0, 0.75]) {
    const needed = pairsNeeded(0.1, correlation);
    expect(correlationReach(needed, correlation)).toBeLessThanOrEqual(0.1);
    expect(correlationReach(needed - 1, correlation)).toBeGreaterThan(0.1);
  }
});
