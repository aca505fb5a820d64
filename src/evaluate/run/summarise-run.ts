import type { Suite } from '../suite/suite.ts';
import type { CaseResult } from './case-result.ts';
import { checkThresholds, decideGate } from './check-thresholds.ts';
import type { EvaluationRun, MetricValue, RunComparison } from './evaluation-run.ts';
import { groupBySlice } from './group-by-slice.ts';
import { inOrder } from './in-order.ts';
import { metricDefinition, metricNames } from './metric-definitions.ts';
import { type SummaryOptions, summariseMetric } from './summarise-metric.ts';

/**
 * Resamples per interval of a slice: a page has hundreds of them, and 500 give the ends of an interval to within about a
 * tenth of its width, which is less than what small slices leave open anyway.
 */
export const sliceResamples = 500;

/** What slices are told apart by where the suite names no metrics: as many as fit side by side. */
const sliceMetrics = [
  'dissection.f1',
  'retrieval.hit@1',
  'retrieval.ndcg@10',
  'reply.fact-coverage',
  'reply.supported',
  'reply.citation-precision',
  'tone.score',
  'effort.edit-share',
] as const;

export type RunSummaryInput = {
  readonly suite: Pick<Suite, 'primary' | 'slices' | 'thresholds' | 'notWorseThanBaseline' | 'seed'> & {
    readonly metrics?: readonly string[] | undefined;
  };
  readonly cases: readonly CaseResult[];
  /** Default null: there is no baseline. */
  readonly comparison?: RunComparison | null;
};

export type RunSummary = Pick<EvaluationRun, 'definitions' | 'metrics' | 'slices' | 'thresholds' | 'gate'>;

const valuesOf = (
  cases: readonly CaseResult[],
  names: readonly string[],
  options: SummaryOptions,
): readonly MetricValue[] =>
  names.map((name) => summariseMetric(cases, name, options)).filter((value) => value !== null);

/** Gives the metrics that a suite shows, the primary one among them: those it names in its order, else all. */
export const shownMetrics = ({
  metrics,
  primary,
}: Pick<RunSummaryInput['suite'], 'metrics' | 'primary'>): readonly string[] => {
  const named = metrics ?? metricNames;
  return [...new Set(named.includes(primary) ? named : [primary, ...named])];
};

/**
 * Gives what the cases of a run come to: metrics with intervals, over all cases and by slice, the bounds of the suite and
 * whether the run passes. The order of the cases does not matter. Metrics without a value are left out. Throws
 * CopilotError 'input-invalid' for an unknown metric.
 */
export const summariseRun = ({ suite, cases, comparison = null }: RunSummaryInput): RunSummary => {
  const ordered = inOrder(cases);
  const shown = shownMetrics(suite);
  const bySlice = suite.metrics === undefined ? [...new Set([suite.primary, ...sliceMetrics])] : shown;
  const thresholds = checkThresholds(ordered, suite.thresholds, { seed: suite.seed });
  const metrics = valuesOf(ordered, shown, { seed: suite.seed });
  const slices = groupBySlice(ordered, suite.slices).map(({ dimension, name, cases: members }) => ({
    dimension,
    name,
    cases: members.length,
    metrics: valuesOf(members, bySlice, { seed: suite.seed, resamples: sliceResamples }),
  }));
  const defined = new Set([
    suite.primary,
    ...[...metrics, ...slices.flatMap((slice) => slice.metrics)].map(({ name }) => name),
    ...Object.keys(suite.thresholds),
  ]);
  return {
    definitions: metricNames.filter((name) => defined.has(name)).map(metricDefinition),
    metrics,
    slices,
    thresholds,
    gate: decideGate(thresholds, comparison, suite.notWorseThanBaseline),
  };
};
