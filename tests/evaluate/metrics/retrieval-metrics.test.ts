import { expect, test } from 'vitest';
import { retrievalScores } from '../../../src/evaluate/metrics/retrieval-metrics.ts';

const grades = (given: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(given));

// The examples of sklearn.metrics.ndcg_score, which scikit-learn documents with 0.69... and 0.49...:
// https://scikit-learn.org/stable/modules/generated/sklearn.metrics.ndcg_score.html
test.each([
  [['e', 'd', 'c', 'b', 'a'], 0.695_694],
  [['b', 'c', 'd', 'a', 'e'], 0.493_68],
])('nDCG is what scikit-learn documents for the same ranking %j', (ranked, expected) => {
  const relevance = grades({ a: 10, b: 0, c: 0, d: 1, e: 5 });
  expect(retrievalScores(ranked, relevance)['ndcg@10']).toBeCloseTo(expected, 5);
});

test('nDCG is the hand-computed value for a graded list', () => {
  // Järvelin and Kekäläinen's gains 3, 2, 3, 0, 1, 2 with the log2(rank + 1) discount of trec_eval:
  // 3 + 2/1.585 + 3/2 + 0 + 1/2.585 + 2/2.807 = 6.8611 over 3 + 3/1.585 + 2/2 + 2/2.3219 + 1/2.585 = 7.1410.
  const relevance = grades({ a: 3, b: 2, c: 3, d: 0, e: 1, f: 2 });
  expect(retrievalScores(['a', 'b', 'c', 'd', 'e', 'f'], relevance)['ndcg@10']).toBeCloseTo(
    6.861_127 / 7.140_995,
    5,
  );
});

test('a single relevant document scores by its rank', () => {
  const relevance = grades({ right: 1 });
  const at = (rank: number) =>
    retrievalScores([...Array.from({ length: rank - 1 }, (_, index) => `wrong${index}`), 'right'], relevance);
  expect(at(1)).toEqual({ 'ndcg@10': 1, 'hit@1': 1, 'hit@5': 1, 'hit@10': 1, 'mrr@10': 1 });
  expect(at(3)).toEqual({ 'ndcg@10': 0.5, 'hit@1': 0, 'hit@5': 1, 'hit@10': 1, 'mrr@10': 1 / 3 });
  expect(at(5)['hit@5']).toBe(1);
  expect(at(6)).toMatchObject({ 'hit@5': 0, 'hit@10': 1, 'mrr@10': 1 / 6 });
  expect(at(10)['ndcg@10']).toBeCloseTo(1 / Math.log2(11), 12);
  expect(at(11)).toEqual({ 'ndcg@10': 0, 'hit@1': 0, 'hit@5': 0, 'hit@10': 0, 'mrr@10': 0 });
});

test('the ideal list holds ten documents, so that more relevant ones do not make 1 unreachable', () => {
  const relevance = grades(Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`d${at}`, 1])));
  const ranked = Array.from({ length: 10 }, (_, at) => `d${at}`);
  expect(retrievalScores(ranked, relevance)['ndcg@10']).toBeCloseTo(1, 12);
});

test('a perfect list that stops early does not score 1', () => {
  const relevance = grades({ a: 1, b: 1 });
  expect(retrievalScores(['a'], relevance)['ndcg@10']).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 12);
});

test('a document that is graded 0 is no hit', () => {
  expect(retrievalScores(['a', 'b'], grades({ a: 0, b: 1 }))).toMatchObject({ 'hit@1': 0, 'mrr@10': 0.5 });
});

test('everything is 0 where nothing was found or nothing is relevant', () => {
  const zeros = { 'ndcg@10': 0, 'hit@1': 0, 'hit@5': 0, 'hit@10': 0, 'mrr@10': 0 };
  expect(retrievalScores([], grades({ a: 1 }))).toEqual(zeros);
  expect(retrievalScores(['a'], new Map())).toEqual(zeros);
});
