import type { EvaluationRun, MetricComparison } from '../../src/evaluate/run/evaluation-run.ts';

/** Gives how a metric compares with the baseline of a run, if it was compared. */
export const metricComparisonOf = (
  { comparison }: Pick<EvaluationRun, 'comparison'>,
  metric: string,
): MetricComparison | undefined => comparison?.metrics.find(({ name }) => name === metric);
