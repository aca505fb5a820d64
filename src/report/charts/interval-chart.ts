import type { TopLevelSpec } from 'vega-lite';
import { chartColours } from './chart-colours.ts';
import { type IntervalLayout, narrowLayout, wideLayout } from './interval-layout.ts';
import type { ChartWord, IntervalAxis, IntervalRow } from './interval-row.ts';
import { type Chart, type ChartWords, renderChart } from './render-chart.ts';

const shapes = {
  better: 'circle',
  worse: 'diamond',
  same: 'square',
  few: 'circle',
  plain: 'circle',
} as const;

const xOf = (field: string, domain: readonly [number, number]) =>
  ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: [...domain], nice: false, zero: false },
  }) as const;

const pixels = (field: string) => ({ field, type: 'quantitative', axis: null, scale: null }) as const;

const asGiven = (field: string) => ({ field, type: 'nominal', scale: null, legend: null }) as const;

/** Layers of words, one for each side that they are set from; empty words have none. */
const wordLayers = (words: readonly ChartWord[], size: number, weight = 400) =>
  (['left', 'center', 'right'] as const).flatMap((side) => {
    const values = words
      .filter(([, , text, align]) => align === side && text !== '')
      .map(([x, y, text, , colour]) => ({ x, y, text, colour }));
    if (values.length === 0) return [];
    const mark = { type: 'text', align: side, baseline: 'middle', fontSize: size, fontWeight: weight };
    const encoding = { x: pixels('x'), y: pixels('y'), text: { field: 'text' }, color: asGiven('colour') };
    return [{ data: { values }, mark, encoding }];
  });

const marksOf = (rows: readonly IntervalRow[], axis: IntervalAxis, layout: IntervalLayout) => {
  const [from, to] = axis.domain;
  const inside = (value: number) => Math.min(to, Math.max(from, value));
  const values = rows.map((row, at) => ({
    y: layout.glyphY(at),
    value: inside(row.value),
    low: inside(row.low),
    high: inside(row.high),
    colour: chartColours[row.kind],
    shape: shapes[row.kind],
    hollow: row.kind === 'few',
    // An interval that ends inside the plot has a bar across its end, one that goes on has an arrow.
    ends: [row.low < from ? 'on' : 'bar', row.high > to ? 'on' : 'bar'],
  }));
  const tips = values.flatMap(({ y, low, high, colour, ends }) => [
    { y, x: low, colour, shape: ends[0] === 'on' ? 'triangle-left' : 'stroke', angle: 90 },
    { y, x: high, colour, shape: ends[1] === 'on' ? 'triangle-right' : 'stroke', angle: 90 },
  ]);
  return [
    ...[false, true].map((few) => ({
      data: { values: values.filter(({ hollow }) => hollow === few) },
      mark: { type: 'rule', strokeWidth: few ? 1.25 : 2, ...(few ? { strokeDash: [3, 3] } : {}) },
      encoding: {
        x: xOf('low', axis.domain),
        x2: { field: 'high' },
        y: pixels('y'),
        color: asGiven('colour'),
      },
    })),
    {
      data: { values: tips.filter(({ shape }) => shape === 'stroke') },
      mark: { type: 'tick', orient: 'vertical', thickness: 1.5, size: 8 },
      encoding: { x: xOf('x', axis.domain), y: pixels('y'), color: asGiven('colour') },
    },
    {
      data: { values: tips.filter(({ shape }) => shape !== 'stroke') },
      mark: { type: 'point', filled: true, size: 40, opacity: 1 },
      encoding: {
        x: xOf('x', axis.domain),
        y: pixels('y'),
        color: asGiven('colour'),
        shape: asGiven('shape'),
      },
    },
    ...[false, true].map((few) => ({
      data: { values: values.filter(({ hollow }) => hollow === few) },
      mark: few
        ? { type: 'point', filled: false, fill: 'var(--surface)', strokeWidth: 1.5, size: 60, opacity: 1 }
        : { type: 'point', filled: true, size: 90, opacity: 1 },
      encoding: {
        x: xOf('value', axis.domain),
        y: pixels('y'),
        ...(few ? { stroke: asGiven('colour') } : { color: asGiven('colour') }),
        shape: asGiven('shape'),
      },
    })),
  ];
};

const groundOf = (axis: IntervalAxis, rows: number, layout: IntervalLayout) => {
  const stretches = layout.stretches(rows);
  const ticks = axis.ticks.flatMap(({ at }) =>
    stretches.map(([top, bottom]) => ({
      at,
      top,
      bottom,
      colour: at === axis.zero?.at ? chartColours.zero : chartColours.line,
    })),
  );
  const rule = {
    data: { values: ticks },
    mark: { type: 'rule', strokeWidth: 1 },
    encoding: {
      x: xOf('at', axis.domain),
      y: pixels('top'),
      y2: { field: 'bottom' },
      color: asGiven('colour'),
    },
  };
  if (axis.zero === null) return [rule];
  const [from, to] = axis.zero.band;
  const band = {
    data: { values: stretches.map(([top, bottom]) => ({ from, to, top, bottom })) },
    mark: { type: 'rect', fill: chartColours.band },
    encoding: {
      x: xOf('from', axis.domain),
      x2: { field: 'to' },
      y: pixels('top'),
      y2: { field: 'bottom' },
    },
  };
  return [band, rule];
};

const tickWords = (axis: IntervalAxis, y: number, layout: IntervalLayout): readonly ChartWord[] => {
  const [from, to] = axis.domain;
  return axis.ticks.map(({ at, label }) => [
    ((at - from) / (to - from)) * layout.plotWidth,
    y,
    label,
    'center',
    chartColours.quiet,
  ]);
};

const intervalSpec = (
  rows: readonly IntervalRow[],
  axis: IntervalAxis,
  layout: IntervalLayout,
): TopLevelSpec => {
  const { names, numbers, small } = layout.wordsOf(rows);
  const quiet = [
    ...layout.headings(axis),
    ...tickWords(axis, layout.plotBottom(rows.length) + 14, layout),
    ...small,
  ];
  return {
    width: layout.plotWidth,
    height: layout.plotBottom(rows.length) + 24,
    background: null,
    autosize: 'none',
    padding: layout.padding,
    config: { font: 'inherit', view: { stroke: null } },
    layer: [
      ...groundOf(axis, rows.length, layout),
      ...marksOf(rows, axis, layout),
      ...wordLayers(names, 13.5, 500),
      ...wordLayers(numbers, 13),
      ...wordLayers(quiet, 12),
    ],
  } as unknown as TopLevelSpec;
};

/** Draws rows of dots with intervals on one axis, at both sizes. Values beyond the axis end in an arrow at its edge. */
export const intervalChart = async (
  rows: readonly IntervalRow[],
  axis: IntervalAxis,
  words: ChartWords,
): Promise<Chart> => {
  const draw = (layout: IntervalLayout, size: string) =>
    renderChart(intervalSpec(rows, axis, layout), { ...words, id: `${words.id}-${size}` });
  return { wide: await draw(wideLayout, 'wide'), narrow: await draw(narrowLayout, 'narrow') };
};
