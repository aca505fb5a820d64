import type { CaseResult } from './case-result.ts';
import type { CaseChange, RunComparison } from './evaluation-run.ts';
import { metricDefinition } from './metric-definitions.ts';

/** A case in two runs. */
export type CasePair = { readonly id: string; readonly earlier: CaseResult; readonly later: CaseResult };

/** As many as a person reads. */
const mostShown = 10;

/** Values that are equal but for rounding do not differ. */
const rounding = 1e9;

/** The gain of one case, above 0 for better, in differences that matter; 0 where either run has no value. */
const gainOf = ({ earlier, later }: CasePair, metric: string): number => {
  const { higherIsBetter, worthwhile } = metricDefinition(metric);
  const [before, after] = [earlier.scores[metric] ?? null, later.scores[metric] ?? null];
  if (before === null || after === null) return 0;
  const gain = ((after - before) * (higherIsBetter ? 1 : -1)) / worthwhile;
  return Math.round(gain * rounding) / rounding;
};

/** Time differs from run to run without a cause in the case. */
const isSteady = (metric: string): boolean => metricDefinition(metric).group !== 'time';

/**
 * Gives the cases that lost and won most by the primary metric, at most ten each. Among equals those come first that lost
 * (won) more by the other metrics together, each counted in differences that matter, time left out; then by id.
 */
export const caseChanges = (
  pairs: readonly CasePair[],
  primary: string,
  metrics: readonly string[],
): Pick<RunComparison, 'regressions' | 'improvements'> => {
  const others = metrics.filter((metric) => metric !== primary && isSteady(metric));
  const changed = pairs
    .map((pair) => ({ pair, gain: gainOf(pair, primary) }))
    .filter(({ gain }) => gain !== 0)
    .map(({ pair, gain }) => ({
      pair,
      gain,
      rest: others.reduce((sum, metric) => sum + gainOf(pair, metric), 0),
    }));
  const ranked = (direction: 1 | -1): readonly CasePair[] =>
    changed
      .filter(({ gain }) => gain * direction > 0)
      .sort(
        (left, right) =>
          (right.gain - left.gain) * direction ||
          (right.rest - left.rest) * direction ||
          (left.pair.id < right.pair.id ? -1 : 1),
      )
      .slice(0, mostShown)
      .map(({ pair }) => pair);
  const changeOf = ({ id, earlier, later }: CasePair): CaseChange => ({
    id,
    before: earlier.scores[primary] ?? 0,
    after: later.scores[primary] ?? 0,
  });
  return {
    regressions: ranked(-1).map((pair) => ({ ...changeOf(pair), earlier: pair.earlier })),
    improvements: ranked(1).map(changeOf),
  };
};
