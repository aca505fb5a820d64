import {
  formatDifference,
  formatTick,
  formatValue,
  type MetricUnit,
  type ValueStyle,
} from '../format-value.ts';
import type { ComparedMetric } from '../verdict-words.ts';
import { verdictWords } from '../verdict-words.ts';
import { roundTicks } from './chart-ticks.ts';
import type { IntervalAxis } from './interval-row.ts';

type Numbers = { readonly value: number; readonly low: number; readonly high: number };

/**
 * Gives a difference and its interval in units of the smallest difference that matters, turned so that right of zero is
 * better whatever the direction of the metric: only so do shares, times and money stand on one axis.
 */
export const turnedDifference = (compared: ComparedMetric, higherIsBetter: boolean): Numbers => {
  const unit = (higherIsBetter ? 1 : -1) * (compared.worthwhile > 0 ? compared.worthwhile : 1);
  const ends = [compared.low / unit, compared.high / unit];
  return { value: compared.difference / unit, low: Math.min(...ends), high: Math.max(...ends) };
};

/** As far as the verdicts reach, at least one and a half and at most six times what matters; a few wide intervals of too few cases would flatten the rest. */
const reachOf = (
  rows: readonly ComparedMetric[],
  higherIsBetter: (row: ComparedMetric) => boolean,
): number => {
  const judged = rows.filter(({ verdict }) => verdictWords[verdict].kind !== 'few');
  const far = (judged.length > 0 ? judged : rows).flatMap((row) => {
    const { low, high } = turnedDifference(row, higherIsBetter(row));
    return [Math.abs(low), Math.abs(high)];
  });
  return Math.min(6, Math.max(1.5, 1.08 * Math.max(0, ...far)));
};

const ends = ['\u2190 worse', 'better \u2192'] as const;

const multiplesIn = (reach: number): readonly number[] => {
  const step = reach > 3 ? 2 : 1;
  const most = Math.floor(reach / step);
  return Array.from({ length: 2 * most + 1 }, (_, at) => (at - most) * step);
};

/** The axis for differences of several metrics; its ticks are multiples of what matters for each. */
export const differenceAxis = (
  rows: readonly ComparedMetric[],
  higherIsBetter: (row: ComparedMetric) => boolean,
): IntervalAxis => {
  const reach = reachOf(rows, higherIsBetter);
  return {
    domain: [-reach, reach],
    ticks: multiplesIn(reach).map((at) => ({ at, label: at === 0 ? 'no change' : `${Math.abs(at)}\u00d7` })),
    zero: { at: 0, band: [-1, 1] },
    ends,
    heading: 'difference (95 % interval)',
  };
};

/** The axis for differences of one metric among slices; its ticks are differences as they are. */
export const sliceDifferenceAxis = (
  rows: readonly ComparedMetric[],
  higherIsBetter: boolean,
  style: ValueStyle,
): IntervalAxis => {
  const reach = reachOf(rows, () => higherIsBetter);
  const worthwhile = (higherIsBetter ? 1 : -1) * (rows[0]?.worthwhile ?? 1);
  return {
    domain: [-reach, reach],
    ticks: multiplesIn(reach).map((at) => ({
      at,
      label: formatTick(formatDifference(at * worthwhile, style)),
    })),
    zero: { at: 0, band: [-1, 1] },
    ends,
    heading: 'difference (95 % interval)',
  };
};

/** Metrics with a fixed range are drawn on all of it, so that a small difference looks small. */
const fixedRanges: Partial<Record<MetricUnit, readonly [number, number]>> = {
  share: [0, 1],
  points: [0, 100],
  grade: [1, 5],
};

/** The axis for values of one metric. */
export const valueAxis = (
  rows: readonly Numbers[],
  style: ValueStyle,
  title: string,
  higherIsBetter: boolean,
): IntervalAxis => {
  const highest = Math.max(0, ...rows.map(({ high }) => high));
  const lowest = Math.min(0, ...rows.map(({ low }) => low));
  const domain =
    fixedRanges[style.unit] ?? ([lowest, highest > lowest ? highest * 1.05 : lowest + 1] as const);
  return {
    domain,
    ticks: roundTicks(domain[0], domain[1], 4).map((at) => ({
      at,
      label: formatTick(formatValue(at, style)),
    })),
    zero: null,
    ends: higherIsBetter ? ['', 'better \u2192'] : ['\u2190 better', ''],
    heading: `${title} (95 % interval)`,
  };
};
