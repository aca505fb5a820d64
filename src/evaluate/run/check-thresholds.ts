import type { Suite } from '../suite/suite.ts';
import type { CaseResult } from './case-result.ts';
import type { EvaluationRun, RunComparison, ThresholdResult } from './evaluation-run.ts';
import { metricDefinition } from './metric-definitions.ts';
import { type SummaryOptions, summariseMetric } from './summarise-metric.ts';

/** A mean of values that all keep a bound may miss it by rounding. */
const rounding = 1e-9;

/**
 * Gives for each bound of a suite whether the cases keep it: the value of the metric itself, not an end of its interval.
 * A metric without a value keeps none.
 */
export const checkThresholds = (
  cases: readonly CaseResult[],
  thresholds: Suite['thresholds'],
  options: SummaryOptions = {},
): readonly ThresholdResult[] =>
  Object.entries(thresholds).map(([metric, { atLeast = null, atMost = null }]) => {
    const value = summariseMetric(cases, metric, options)?.value ?? null;
    const passed =
      value !== null &&
      (atLeast === null || value >= atLeast - rounding) &&
      (atMost === null || value <= atMost + rounding);
    return { metric, atLeast, atMost, value, passed };
  });

/** As many decimals as tell the value from its bound. */
const told = (value: number): string => `${Number(value.toPrecision(4))}`;

const missed = ({ metric, atLeast, atMost, value }: ThresholdResult): string => {
  const { title } = metricDefinition(metric);
  if (value === null)
    return `No case has a value for ${title} (${metric}), for which the suite sets a bound.`;
  const isLow = atLeast !== null && value < atLeast;
  const bound = isLow ? `below the ${told(atLeast)} asked for` : `above the ${told(atMost ?? 0)} allowed`;
  return `${metric} is ${told(value)}, ${bound} (${title}).`;
};

/**
 * Gives whether a run may pass: every bound is kept and, where that is asked for, the verdict against the baseline is not
 * 'worse'. 'Too few cases' does not fail: it is no finding.
 */
export const decideGate = (
  thresholds: readonly ThresholdResult[],
  comparison: RunComparison | null,
  notWorseThanBaseline: boolean,
): EvaluationRun['gate'] => {
  const reasons = thresholds.filter(({ passed }) => !passed).map(missed);
  if (notWorseThanBaseline && comparison?.verdict === 'worse')
    reasons.push(`The run is worse than the baseline ${comparison.baseline.file}. ${comparison.sentence}`);
  return { passed: reasons.length === 0, reasons };
};
