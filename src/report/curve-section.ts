import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { curveChart } from './charts/curve-chart.ts';
import type { Chart } from './charts/render-chart.ts';
import { formatInterval, formatValue } from './format-value.ts';
import type { KnownMetrics } from './known-metrics.ts';
import { caseCount } from './plain-words.ts';

export type CurveSection = {
  readonly metric: string;
  readonly chart: Chart;
  readonly points: readonly {
    readonly until: string;
    readonly cases: string;
    readonly value: string;
    readonly interval: string;
  }[];
};

/** A moment is shortened to its day; any other word for the end of a step stays. */
const dayOf = (until: string): string => (/^\d{4}-\d{2}-\d{2}T/u.test(until) ? until.slice(0, 10) : until);

/** Draws the learning curve of a run; null where it has none. */
export const curveSection = async (
  { curve }: Pick<EvaluationRunJson, 'curve'>,
  known: KnownMetrics,
): Promise<CurveSection | null> => {
  if (curve === null || curve.points.length === 0) return null;
  const { title } = known.definition(curve.metric);
  const style = known.style(curve.metric);
  const points = curve.points.map(({ until, cases, value, low, high }) => ({
    until: dayOf(until),
    cases: cases.toLocaleString('en'),
    value: formatValue(value, style),
    interval: formatInterval(low, high, style),
  }));
  const first = points[0];
  const last = points.at(-1);
  const chart = await curveChart(
    curve.points.map(({ value, low, high, until }) => ({ value, low, high, label: dayOf(until) })),
    style,
    {
      id: 'curve-chart',
      title: `${title} as the copilot learned`,
      description: `From ${first?.value} until ${first?.until} to ${last?.value} until ${last?.until}, in ${points.length} steps of about ${caseCount(curve.points[0]?.cases ?? 0)}.`,
    },
  );
  return { metric: title, chart, points };
};
