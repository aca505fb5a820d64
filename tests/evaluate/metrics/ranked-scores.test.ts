import { expect, test } from 'vitest';
import { caseRankedScores, rankedScores } from '../../../src/evaluate/metrics/ranked-scores.ts';

const relevant = (...ids: readonly string[]) => new Map(ids.map((id) => [id, 1]));

test('the measures of a list are those computed by hand', () => {
  // Relevant: a, b, c. Found at rank 2 and 5: nDCG = (1/log2 3 + 1/log2 6) / (1 + 1/log2 3 + 1/2).
  const scores = rankedScores(['x', 'a', 'y', 'z', 'b'], relevant('a', 'b', 'c'));
  expect(scores).toMatchObject({ 'hit@1': 0, 'hit@3': 1, 'hit@5': 1, 'recall@1': 0, 'mrr@10': 0.5 });
  expect(scores?.['recall@3']).toBeCloseTo(1 / 3, 12);
  expect(scores?.['recall@5']).toBeCloseTo(2 / 3, 12);
  expect(scores?.['ndcg@10']).toBeCloseTo((0.630_93 + 0.386_853) / (1 + 0.630_93 + 0.5), 5);
});

test('documents graded 0 are not relevant', () => {
  const grades = new Map([
    ['a', 0],
    ['b', 2],
  ]);
  expect(rankedScores(['a', 'b'], grades)).toMatchObject({ 'hit@1': 0, 'recall@3': 1, 'mrr@10': 0.5 });
  expect(rankedScores(['a'], new Map([['a', 0]]))).toBeNull();
});

test('a case counts its questions alike and is complete when each has a hit', () => {
  const first = rankedScores(['a'], relevant('a'));
  const second = rankedScores(['x', 'y', 'b'], relevant('b', 'c'));
  const open = rankedScores(['x'], new Map());
  const scores = caseRankedScores([first, open, second]);
  expect(scores).toMatchObject({
    'hit@1': 0.5,
    'hit@3': 1,
    'recall@3': 0.75,
    'all-hit@1': 0,
    'all-hit@3': 1,
  });
  expect(scores?.['mrr@10']).toBeCloseTo((1 + 1 / 3) / 2, 12);
  expect(caseRankedScores([open])).toBeNull();
  expect(caseRankedScores([])).toBeNull();
});
