import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { sliceDifferenceAxis, valueAxis } from './charts/interval-axes.ts';
import { intervalChart } from './charts/interval-chart.ts';
import type { IntervalRow } from './charts/interval-row.ts';
import type { Chart } from './charts/render-chart.ts';
import { type ComparedRow, comparedChartRow, comparedRow, describeRows } from './compared-rows.ts';
import { formatInterval, formatValue, formatWithInterval } from './format-value.ts';
import type { KnownMetrics } from './known-metrics.ts';
import { type ComparedMetric, verdictWords } from './verdict-words.ts';

type Run = EvaluationRunJson;
type ComparedSlice = NonNullable<Run['comparison']>['slices'][number];
type Slice = Run['slices'][number];

export type ValueRow = {
  readonly name: string;
  readonly cases: string;
  readonly value: string;
  readonly interval: string;
  readonly few: boolean;
};

export type SliceSection = {
  readonly id: string;
  readonly dimension: string;
  readonly chart: Chart | null;
  /** Slices that stand in the table only. */
  readonly notDrawn: number;
  readonly compared: readonly ComparedRow[];
  readonly values: readonly ValueRow[];
  /** The present values of the other metrics. */
  readonly others: {
    readonly heads: readonly string[];
    readonly rows: readonly {
      readonly name: string;
      readonly cases: string;
      readonly cells: readonly string[];
    }[];
  };
};

/** Fewer are greyed, as a verdict takes ten. */
const leastCases = 10;
/** More lines than this nobody reads in a chart. */
const mostDrawn = 40;
/** Keeps the page small when a dimension has thousands of values. */
const mostListed = 200;

const inOrder = ['market', 'language', 'category', 'question type'];

/** Gives the dimensions of a run: market, language, category, question type, then the others as they come. */
export const dimensionsOf = (run: Run): readonly string[] => {
  const named = new Set([
    ...run.slices.map(({ dimension }) => dimension),
    ...(run.comparison?.slices ?? []).map(({ dimension }) => dimension),
  ]);
  const place = (dimension: string) =>
    (inOrder.indexOf(dimension) + inOrder.length + 1) % (inOrder.length + 1);
  return [...named].sort((a, b) => place(a) - place(b));
};

/** Puts slices with a verdict first, from the worst to the best difference; those with too few cases follow, most cases first. */
export const orderSlices = (
  slices: readonly ComparedSlice[],
  higherIsBetter: boolean,
): readonly ComparedSlice[] => {
  const isFew = ({ verdict }: ComparedMetric) => verdictWords[verdict].kind === 'few';
  const turned = ({ difference }: ComparedMetric) => (higherIsBetter ? difference : -difference);
  return slices.toSorted(
    (a, b) => Number(isFew(a)) - Number(isFew(b)) || (isFew(a) ? b.cases - a.cases : turned(a) - turned(b)),
  );
};

const valueRows = (slices: readonly Slice[], primary: string, known: KnownMetrics) =>
  slices.flatMap(({ name, metrics }) => {
    const metric = metrics.find((candidate) => candidate.name === primary);
    if (metric === undefined || metric.cases === 0) return [];
    const style = known.style(primary);
    const few = metric.cases < leastCases;
    const row: ValueRow = {
      name,
      cases: metric.cases.toLocaleString('en'),
      value: formatValue(metric.value, style),
      interval: formatInterval(metric.low, metric.high, style),
      few,
    };
    const { value, low, high } = metric;
    const drawn: IntervalRow = {
      label: name,
      count: row.cases,
      value,
      low,
      high,
      numbers: formatWithInterval(value, low, high, style),
      word: few ? 'too few cases' : '',
      kind: few ? 'few' : 'plain',
    };
    return [{ row, drawn }];
  });

const otherMetrics = (run: Run, slices: readonly Slice[], known: KnownMetrics): SliceSection['others'] => {
  const names = run.metrics.map(({ name }) => name).filter((name) => name !== run.suite.primary);
  return {
    heads: names.map((name) => known.definition(name).title),
    rows: slices.slice(0, mostListed / 4).map(({ name, cases, metrics }) => ({
      name,
      cases: cases.toLocaleString('en'),
      cells: names.map((metric) => {
        const found = metrics.find((candidate) => candidate.name === metric);
        return found === undefined || found.cases === 0 ? '' : formatValue(found.value, known.style(metric));
      }),
    })),
  };
};

const sectionOf = async (
  run: Run,
  dimension: string,
  at: number,
  known: KnownMetrics,
): Promise<SliceSection> => {
  const { title, higherIsBetter } = known.definition(run.suite.primary);
  const style = known.style(run.suite.primary);
  const slices = run.slices
    .filter((slice) => slice.dimension === dimension)
    .toSorted((a, b) => b.cases - a.cases);
  const compared = orderSlices(
    (run.comparison?.slices ?? []).filter((slice) => slice.dimension === dimension),
    higherIsBetter,
  );
  const values = compared.length > 0 ? [] : valueRows(slices, run.suite.primary, known);
  const rows =
    compared.length > 0
      ? compared.map((slice) => comparedChartRow(slice, slice.slice, higherIsBetter, style))
      : values.map(({ drawn }) => drawn);
  const drawn = rows.slice(0, mostDrawn);
  const axis =
    compared.length > 0
      ? sliceDifferenceAxis(compared, higherIsBetter, style)
      : valueAxis(drawn, style, title, higherIsBetter);
  const words = {
    id: `slices-${at + 1}-chart`,
    title:
      compared.length > 0 ? `${title} by ${dimension}, against the baseline` : `${title} by ${dimension}`,
    description: describeRows(drawn),
  };
  return {
    id: `slices-${at + 1}`,
    dimension,
    chart: drawn.length === 0 ? null : await intervalChart(drawn, axis, words),
    notDrawn: rows.length - drawn.length,
    compared: compared.slice(0, mostListed).map((slice) => comparedRow(slice, slice.slice, '', style)),
    values: values.slice(0, mostListed).map(({ row }) => row),
    others: otherMetrics(run, slices, known),
  };
};

/** Gathers the primary metric by slice, a section per dimension: against the baseline where there is one, else as it is. */
export const sliceSections = async (run: Run, known: KnownMetrics): Promise<readonly SliceSection[]> => {
  const sections: SliceSection[] = [];
  for (const [at, dimension] of dimensionsOf(run).entries())
    sections.push(await sectionOf(run, dimension, at, known));
  return sections;
};
