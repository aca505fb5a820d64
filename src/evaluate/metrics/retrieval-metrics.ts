/** Graded relevance by document id; a document without a grade is not relevant. */
export type Relevance = ReadonlyMap<string, number>;

/** The measures of one ranked list, each from 0 to 1. */
export type RetrievalScores = {
  readonly 'ndcg@10': number;
  readonly 'hit@1': number;
  readonly 'hit@5': number;
  readonly 'hit@10': number;
  readonly 'mrr@10': number;
};

export const retrievalMetrics = ['ndcg@10', 'hit@1', 'hit@5', 'hit@10', 'mrr@10'] as const;

const depth = 10;

const discount = (rank: number): number => 1 / Math.log2(rank + 1);

/**
 * Normalised discounted cumulative gain over the first ten, with linear gain as trec_eval and BEIR compute it
 * (Järvelin and Kekäläinen, 2002). 0 where nothing is relevant.
 */
const ndcg = (ranked: readonly string[], relevance: Relevance): number => {
  const gain = ranked
    .slice(0, depth)
    .reduce((sum, id, at) => sum + (relevance.get(id) ?? 0) * discount(at + 1), 0);
  const ideal = [...relevance.values()]
    .sort((left, right) => right - left)
    .slice(0, depth)
    .reduce((sum, grade, at) => sum + grade * discount(at + 1), 0);
  return ideal === 0 ? 0 : gain / ideal;
};

/** Measures a ranked list of distinct document ids, best first. */
export const retrievalScores = (ranked: readonly string[], relevance: Relevance): RetrievalScores => {
  const first = ranked.slice(0, depth).findIndex((id) => (relevance.get(id) ?? 0) > 0);
  const hit = (within: number): number => (first >= 0 && first < within ? 1 : 0);
  return {
    'ndcg@10': ndcg(ranked, relevance),
    'hit@1': hit(1),
    'hit@5': hit(5),
    'hit@10': hit(10),
    'mrr@10': first < 0 ? 0 : 1 / (first + 1),
  };
};
