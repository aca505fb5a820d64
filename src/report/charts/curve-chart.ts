import type { TopLevelSpec } from 'vega-lite';
import { formatValue, type ValueStyle } from '../format-value.ts';
import { chartColours } from './chart-colours.ts';
import { roundTicks } from './chart-ticks.ts';
import { type Chart, type ChartWords, renderChart } from './render-chart.ts';

export type CurvePoint = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
};

type Size = { readonly width: number; readonly height: number; readonly labels: number };

/** At both sizes, with as many labels as have room below. */
const sizes = {
  wide: { width: 810, height: 220, labels: 9 },
  narrow: { width: 272, height: 170, labels: 2 },
} as const satisfies Record<string, Size>;

/** Places of the labels: in equal steps back from the last, which always has one. */
const labelled = (points: number, most: number): readonly number[] => {
  const step = Math.max(1, Math.ceil((points - 1) / (most - 1)));
  return Array.from({ length: points }, (_, at) => at).filter((at) => (points - 1 - at) % step === 0);
};

const rangeOf = (points: readonly CurvePoint[]): readonly [number, number] => {
  const low = Math.min(...points.map((point) => point.low));
  const high = Math.max(...points.map((point) => point.high));
  const room = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
};

const curveSpec = (points: readonly CurvePoint[], style: ValueStyle, size: Size): TopLevelSpec => {
  const domain = rangeOf(points);
  const last = Math.max(1, points.length - 1);
  const x = {
    field: 'at',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, last], nice: false },
  } as const;
  const y = (field: string) =>
    ({
      field,
      type: 'quantitative',
      axis: null,
      scale: { domain: [...domain], nice: false, zero: false },
    }) as const;
  const values = points.map((point, at) => ({ ...point, at }));
  const grid = roundTicks(domain[0], domain[1], 4).map((at) => ({ at, label: formatValue(at, style) }));
  const below = labelled(points.length, size.labels);
  const align = (at: number) => (at === 0 ? 'left' : at === points.length - 1 ? 'right' : 'center');
  const ink = { fill: chartColours.quiet, fontSize: 12 };
  return {
    width: size.width,
    height: size.height,
    background: null,
    autosize: 'none',
    padding: { left: 60, right: 12, top: 10, bottom: 28 },
    config: { font: 'inherit', view: { stroke: null } },
    layer: [
      {
        data: { values: grid },
        mark: { type: 'rule', stroke: chartColours.line },
        encoding: { y: y('at'), x: { value: 0 }, x2: { value: size.width } },
      },
      {
        data: { values: grid },
        mark: { type: 'text', align: 'right', baseline: 'middle', ...ink },
        encoding: { y: y('at'), x: { value: -10 }, text: { field: 'label' } },
      },
      {
        data: { values },
        mark: { type: 'area', fill: chartColours.tint },
        encoding: { x, y: y('low'), y2: { field: 'high' } },
      },
      {
        data: { values },
        mark: { type: 'line', stroke: chartColours.accent, strokeWidth: 2 },
        encoding: { x, y: y('value') },
      },
      {
        data: { values },
        mark: { type: 'point', filled: true, fill: chartColours.accent, size: 50, opacity: 1 },
        encoding: { x, y: y('value') },
      },
      ...(['left', 'center', 'right'] as const).map((side) => ({
        data: { values: values.filter(({ at }) => below.includes(at) && align(at) === side) },
        mark: { type: 'text', align: side, baseline: 'top', ...ink },
        encoding: { x, y: { value: size.height + 10 }, text: { field: 'label' } },
      })),
    ],
  } as unknown as TopLevelSpec;
};

/** Draws a line over points in equal steps, with the interval of each as a band around it, at both sizes. */
export const curveChart = async (
  points: readonly CurvePoint[],
  style: ValueStyle,
  words: ChartWords,
): Promise<Chart> => {
  const draw = (size: 'wide' | 'narrow') =>
    renderChart(curveSpec(points, style, sizes[size]), { ...words, id: `${words.id}-${size}` });
  return { wide: await draw('wide'), narrow: await draw('narrow') };
};
