import { expect, test } from 'vitest';
import { checkCounts } from '../../../src/copilot/generations/check-generation.ts';
import type { PassageCounts } from '../../../src/knowledge/passage-store.ts';

const counts = (article: number, cases: number, answer: number, passages: number): PassageCounts => ({
  passages,
  documents: { article, case: cases, answer },
});

const failed = (live: PassageCounts, fresh: PassageCounts, leastShare: number): readonly string[] =>
  checkCounts(live, fresh, leastShare)
    .filter(({ holds }) => !holds)
    .map(({ name }) => name);

test('counts down to the share hold, and one less does not', () => {
  const live = counts(10, 10, 0, 100);
  expect(failed(live, counts(8, 8, 0, 80), 0.8)).toEqual([]);
  expect(failed(live, counts(7, 8, 0, 79), 0.8)).toEqual(['articles', 'passages']);
  expect(failed(live, counts(10, 7, 0, 100), 0.8)).toEqual(['cases']);
});

test('more than before always holds, also where there was nothing', () => {
  expect(failed(counts(0, 0, 0, 0), counts(5, 5, 5, 50), 0.8)).toEqual([]);
  expect(failed(counts(0, 0, 0, 0), counts(0, 0, 0, 0), 1)).toEqual([]);
});

test('not a single approved answer may be lost, whatever the share', () => {
  expect(failed(counts(10, 0, 3, 13), counts(10, 0, 2, 12), 0.1)).toEqual(['answers']);
});
