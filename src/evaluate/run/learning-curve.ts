import type { CaseResult } from './case-result.ts';
import type { LearningCurve } from './evaluation-run.ts';
import { isMeasured, type SummaryOptions, summariseMetric } from './summarise-metric.ts';

/** With fewer cases a step is mostly chance. */
const leastPerStep = 10;

/** More steps than this make a line that nobody can read. */
const mostSteps = 12;

/** NaN where a case has no place in time. */
const timeOf = ({ receivedAt }: CaseResult): number =>
  receivedAt === null ? Number.NaN : Date.parse(receivedAt);

/**
 * Gives a metric over the cases in order of the time they came in: up to twelve steps of at least ten cases that have a
 * value, equal but for one case; `until` is the time of a step's last case. Null where there are not two steps, as one
 * point is no curve. Throws CopilotError 'input-invalid' for an unknown metric.
 */
export const learningCurve = (
  cases: readonly CaseResult[],
  metric: string,
  options: SummaryOptions = {},
): LearningCurve | null => {
  const placed = cases
    .map((one) => ({ one, time: timeOf(one) }))
    .filter(({ one, time }) => !Number.isNaN(time) && isMeasured(one, metric))
    .sort((left, right) => left.time - right.time || (left.one.id < right.one.id ? -1 : 1))
    .map(({ one }) => one);
  const steps = Math.min(mostSteps, Math.floor(placed.length / leastPerStep));
  if (steps < 2) return null;
  const points = Array.from({ length: steps }, (_, step) => {
    const part = placed.slice(
      Math.floor((step * placed.length) / steps),
      Math.floor(((step + 1) * placed.length) / steps),
    );
    const value = summariseMetric(part, metric, options);
    if (value === null) return null;
    const { name: _name, ...point } = value;
    return { ...point, until: part.at(-1)?.receivedAt ?? '' };
  });
  return { metric, points: points.filter((point) => point !== null) };
};
