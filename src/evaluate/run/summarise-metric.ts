import { spearmanCorrelation, type ValuePair } from '../metrics/correlation.ts';
import { countScores, type MatchScores, sumCounts } from '../metrics/match-counts.ts';
import { bootstrapInterval, type Interval } from '../statistics/bootstrap-interval.ts';
import { shareMeanInterval } from '../statistics/share-mean-interval.ts';
import { statisticInterval } from '../statistics/statistic-interval.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { CaseResult, CaseTally } from './case-result.ts';
import type { MetricValue } from './evaluation-run.ts';
import { inOrder } from './in-order.ts';
import { type MetricName, metricDefinition } from './metric-definitions.ts';

export type SummaryOptions = {
  /** Of the intervals. Default as in seeded-random.ts. */
  readonly seed?: number | undefined;
  /** Default 2,000 for means and 1,000 for statistics of all cases together. */
  readonly resamples?: number | undefined;
};

type Scored = Pick<CaseResult, 'id' | 'scores' | 'tally'>;

/** How a metric is made of cases: what each adds, and what they come to together. */
type Summary = {
  readonly isIn: (one: Scored) => boolean;
  readonly of: (
    cases: readonly Scored[],
    options: SummaryOptions,
  ) => { readonly cases: number; readonly interval: Interval | null };
};

const summary = <Part>(
  partOf: (one: Scored) => Part | null | undefined,
  intervalOf: (parts: readonly Part[], options: SummaryOptions) => Interval | null,
): Summary => ({
  isIn: (one) => (partOf(one) ?? null) !== null,
  of: (cases, options) => {
    const parts = cases.map(partOf).filter((part) => part !== null && part !== undefined);
    return { cases: parts.length, interval: parts.length === 0 ? null : intervalOf(parts, options) };
  },
});

/** A share of counts added up over cases, which are drawn whole. */
const pooled = (part: Exclude<keyof CaseTally, 'tone'>, score: keyof MatchScores): Summary =>
  summary(
    ({ tally }) => tally?.[part],
    (counts, { seed, resamples }) =>
      statisticInterval(counts, (sample) => countScores(sumCounts(sample))[score], seed, resamples),
  );

const agreement: Summary = summary(
  ({ tally }): ValuePair | null => (tally?.tone ? [tally.tone.ours, tally.tone.people] : null),
  (pairs, { seed, resamples }) => statisticInterval(pairs, spearmanCorrelation, seed, resamples),
);

const meanOf = (name: string): Summary =>
  summary(
    ({ scores }) => scores[name],
    (values, { seed, resamples }) =>
      (metricDefinition(name).unit === 'share' ? shareMeanInterval : bootstrapInterval)(
        values,
        seed,
        resamples,
      ),
  );

/** Of what is so or not so in a case; has a width even where all cases are alike, which resampling can't give. */
const shareOf = (name: string): Summary =>
  summary(
    ({ scores }) => scores[name],
    (values) => wilsonInterval(values.filter((value) => value === 1).length, values.length),
  );

const summaries: Partial<Readonly<Record<MetricName, Summary>>> = {
  'dissection.f1': pooled('dissection', 'f1'),
  'dissection.precision': pooled('dissection', 'precision'),
  'dissection.recall': pooled('dissection', 'recall'),
  'dissection.f1-meaning': pooled('dissectionByMeaning', 'f1'),
  'retrieval.no-answer-precision': pooled('noAnswer', 'precision'),
  'retrieval.no-answer-recall': pooled('noAnswer', 'recall'),
  'reply.language-match': shareOf('reply.language-match'),
  'tone.agreement': agreement,
  'effort.unchanged': shareOf('effort.unchanged'),
  'effort.light': shareOf('effort.light'),
  'effort.heavy': shareOf('effort.heavy'),
  'effort.rewritten': shareOf('effort.rewritten'),
  'safety.injection-passes': shareOf('safety.injection-passes'),
};

const summaryOf = (metric: string): Summary => {
  const { name } = metricDefinition(metric);
  return summaries[name] ?? meanOf(name);
};

/**
 * Gives a metric over cases with its 95 % interval: of F1, precision and recall that of all questions together, of the
 * tone's agreement a rank correlation (both resampled by case); of what is so or not in a case its share (Wilson); of all
 * others the mean over the cases that have a value (share-mean-interval.ts, bootstrap-interval.ts). Null where no case has
 * one. The order of the cases does not matter. Throws CopilotError 'input-invalid' for an unknown metric.
 */
export const summariseMetric = (
  cases: readonly Scored[],
  metric: string,
  options: SummaryOptions = {},
): MetricValue | null => {
  const { cases: count, interval } = summaryOf(metric).of(inOrder(cases), options);
  return interval === null ? null : { name: metric, cases: count, ...interval };
};

/** Tells whether a case adds to a metric. Throws CopilotError 'input-invalid' for an unknown metric. */
export const isMeasured = (one: Scored, metric: string): boolean => summaryOf(metric).isIn(one);
