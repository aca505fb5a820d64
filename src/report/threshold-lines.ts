import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { formatValue } from './format-value.ts';
import type { KnownMetrics } from './known-metrics.ts';

/** A bound of the suite in words, and whether it was kept. */
export type ThresholdLine = {
  readonly metric: string;
  readonly title: string;
  /** 'at least 0.70 and at most 0.90'. */
  readonly bound: string;
  readonly value: string;
  readonly passed: boolean;
  /** 'coverage of the facts is 0.65, not at least 0.70'; kept: '... is 0.78; asked: at least 0.70'. */
  readonly sentence: string;
};

/** Writes the thresholds of a run, failed ones first. */
export const thresholdLines = (
  { thresholds }: Pick<EvaluationRunJson, 'thresholds'>,
  known: KnownMetrics,
): readonly ThresholdLine[] =>
  thresholds
    .toSorted((a, b) => Number(a.passed) - Number(b.passed))
    .map(({ metric, atLeast, atMost, value, passed }) => {
      const { title } = known.definition(metric);
      const style = known.style(metric);
      const bound = [
        ...(atLeast === null ? [] : [`at least ${formatValue(atLeast, style)}`]),
        ...(atMost === null ? [] : [`at most ${formatValue(atMost, style)}`]),
      ].join(' and ');
      const written = value === null ? 'no case has a value' : formatValue(value, style);
      const verb = passed ? `; asked: ${bound}` : `, not ${bound}`;
      const sentence = value === null ? `${title}: no case has a value` : `${title} is ${written}${verb}`;
      return { metric, title, bound, value: written, passed, sentence };
    });
