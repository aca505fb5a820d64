import { type RetrievalScores, retrievalMetrics } from '../evaluate/metrics/retrieval-metrics.ts';
import { pairValues } from '../evaluate/statistics/pair-values.ts';
import { comparePaired, type PairedComparison, type Verdict } from '../evaluate/statistics/paired-verdict.ts';
import { verdictSentence } from '../evaluate/statistics/verdict-sentence.ts';

type Metric = (typeof retrievalMetrics)[number];

/** The scores of a run by the id of the question. */
export type ScoresByQuestion = ReadonlyMap<string, RetrievalScores>;

export type BaselineComparison = {
  /** Of nDCG@10, which looks at the whole list. */
  readonly verdict: Verdict;
  readonly metrics: Readonly<Record<Metric, PairedComparison>>;
  /** One sentence for a person per metric. */
  readonly sentences: readonly string[];
  /** Questions that only one of the two runs has. */
  readonly leftOut: number;
};

/** Compares a run with an earlier one, question by question: paired intervals, permutation test, verdict. */
export const compareWithBaseline = (
  baseline: ScoresByQuestion,
  present: ScoresByQuestion,
): BaselineComparison => {
  const compared = retrievalMetrics.map((metric) => {
    const of = (run: ScoresByQuestion) => new Map([...run].map(([id, scores]) => [id, scores[metric]]));
    const pairs = pairValues(of(baseline), of(present));
    return { metric, leftOut: pairs.leftOut.length, comparison: comparePaired(pairs.before, pairs.after) };
  });
  const metrics = Object.fromEntries(
    compared.map(({ metric, comparison }) => [metric, comparison]),
  ) as BaselineComparison['metrics'];
  return {
    verdict: metrics['ndcg@10'].verdict,
    metrics,
    sentences: compared.map(({ metric, comparison }) => verdictSentence(comparison, { metric })),
    leftOut: compared[0]?.leftOut ?? 0,
  };
};
