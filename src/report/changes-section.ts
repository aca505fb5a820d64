import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { differenceAxis } from './charts/interval-axes.ts';
import { intervalChart } from './charts/interval-chart.ts';
import type { Chart } from './charts/render-chart.ts';
import { type ComparedRow, comparedChartRow, comparedRow, describeRows } from './compared-rows.ts';
import type { KnownMetrics } from './known-metrics.ts';
import { capitalised } from './plain-words.ts';

type RunComparison = NonNullable<EvaluationRunJson['comparison']>;

/** A setting that is not as it was when the baseline was measured. */
export type SettingChange = { readonly name: string; readonly before: string; readonly after: string };

export type ChangesSection = {
  readonly chart: Chart | null;
  readonly rows: readonly ComparedRow[];
  readonly settings: readonly SettingChange[];
  readonly sameDataset: boolean;
  readonly leftOut: number;
};

const written = (value: string | number | boolean | null | undefined): string =>
  value === undefined || value === null || value === '' ? 'none' : String(value);

const settingChanges = (
  before: EvaluationRunJson['system'],
  after: EvaluationRunJson['system'],
): readonly SettingChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => written(before[name]) !== written(after[name]))
    .map((name) => ({ name, before: written(before[name]), after: written(after[name]) }));

/** Gathers what differs from the baseline: the settings of the system, and every metric that both have. */
export const changesSection = async (
  run: EvaluationRunJson,
  comparison: RunComparison,
  known: KnownMetrics,
): Promise<ChangesSection> => {
  const isHigherBetter = ({ name }: { readonly name: string }) => known.definition(name).higherIsBetter;
  const chartRows = comparison.metrics.map((metric) =>
    comparedChartRow(
      metric,
      capitalised(known.definition(metric.name).title),
      isHigherBetter(metric),
      known.style(metric.name),
    ),
  );
  const chart =
    chartRows.length === 0
      ? null
      : await intervalChart(chartRows, differenceAxis(comparison.metrics, isHigherBetter), {
          id: 'changes-chart',
          title: 'Every metric against the baseline; right of the middle is better',
          description: describeRows(chartRows),
        });
  return {
    chart,
    rows: comparison.metrics.map((metric) =>
      comparedRow(
        metric,
        capitalised(known.definition(metric.name).title),
        isHigherBetter(metric) ? '' : 'lower is better',
        known.style(metric.name),
      ),
    ),
    settings: settingChanges(comparison.baseline.system, run.system),
    sameDataset: comparison.baseline.checksum === run.dataset.checksum,
    leftOut: comparison.leftOut,
  };
};
