import { expect, test } from 'vitest';
import { bestOf } from '../../../src/adapters/lancedb/best-of.ts';

test('the highest scores are kept, best first', () => {
  const best = bestOf(3);
  for (const [slot, score] of [5, 1, 9, 3, 7, 7].entries()) best.offer(slot, score);
  expect(best.list()).toEqual([
    { slot: 2, score: 9 },
    { slot: 4, score: 7 },
    { slot: 5, score: 7 },
  ]);
});

test('fewer than wanted are all kept, and of none wanted none', () => {
  const some = bestOf(5);
  some.offer(3, -1);
  expect(some.list()).toEqual([{ slot: 3, score: -1 }]);
  const none = bestOf(0);
  none.offer(1, 1);
  expect(none.list()).toEqual([]);
});
