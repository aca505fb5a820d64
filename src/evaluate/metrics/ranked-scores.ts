import { mean } from '../statistics/mean.ts';
import { type Relevance, retrievalScores } from './retrieval-metrics.ts';

/** The depths at which hits and recall are measured. */
export const rankedDepths = [1, 3, 5, 10] as const;

type Depth = (typeof rankedDepths)[number];

/**
 * The measures of one question's ranked list, each from 0 to 1:
 * `hit@k`: 1 when a relevant document is among the first k;
 * `recall@k`: the share of all relevant documents among the first k, which can't reach 1 where more than k are relevant;
 * `mrr@10`: 1 over the rank of the first relevant document, 0 below rank 10 (Voorhees, 1999);
 * `ndcg@10`: see retrieval-metrics.ts.
 */
export type RankedScores = Readonly<
  Record<`hit@${Depth}` | `recall@${Depth}` | 'mrr@10' | 'ndcg@10', number>
>;

/** The means over a case's questions and `all-hit@k`: 1 when every question of the case has a hit among its first k. */
export type CaseRankedScores = RankedScores & Readonly<Record<`all-hit@${Depth}`, number>>;

const atDepths = <Name extends string>(
  name: Name,
  value: (depth: Depth) => number,
): Readonly<Record<`${Name}@${Depth}`, number>> =>
  Object.fromEntries(rankedDepths.map((depth) => [`${name}@${depth}`, value(depth)])) as Record<
    `${Name}@${Depth}`,
    number
  >;

/**
 * Measures the ranked list of one question: distinct document ids, best first. Null where nothing is relevant: whether
 * such a question was rightly left open is what `noAnswerScores` measures.
 */
export const rankedScores = (ranked: readonly string[], relevance: Relevance): RankedScores | null => {
  const relevant = [...relevance.values()].filter((grade) => grade > 0).length;
  if (relevant === 0) return null;
  const within = (depth: number): number =>
    ranked.slice(0, depth).filter((id) => (relevance.get(id) ?? 0) > 0).length;
  const scores = retrievalScores(ranked, relevance);
  return {
    ...atDepths('hit', (depth) => Math.min(1, within(depth))),
    ...atDepths('recall', (depth) => within(depth) / relevant),
    'mrr@10': scores['mrr@10'],
    'ndcg@10': scores['ndcg@10'],
  };
};

/** Gives the measures of a case from those of its questions, which count alike. Null for a case without any. */
export const caseRankedScores = (questions: readonly (RankedScores | null)[]): CaseRankedScores | null => {
  const measured = questions.filter((scores) => scores !== null);
  const [first] = measured;
  if (first === undefined) return null;
  const names = Object.keys(first) as (keyof RankedScores)[];
  const means = Object.fromEntries(
    names.map((name) => [name, mean(measured.map((scores) => scores[name]))]),
  ) as RankedScores;
  const allHit = (depth: Depth): number => Math.min(...measured.map((scores) => scores[`hit@${depth}`]));
  return { ...means, ...atDepths('all-hit', allHit) };
};
