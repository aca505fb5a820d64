import type { VerdictKind } from '../verdict-words.ts';

/** One line of a chart: a dot with its interval between its name and its numbers. */
export type IntervalRow = {
  readonly label: string;
  /** How many cases, as written. */
  readonly count: string;
  /** In the units of the axis. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Value and interval as written. */
  readonly numbers: string;
  /** The verdict in a word or two; empty for none. */
  readonly word: string;
  /** `plain` where nothing is compared. */
  readonly kind: VerdictKind | 'plain';
};

export type IntervalAxis = {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where 'no difference' stands, with the stretch around it that does not matter; null where nothing is compared. */
  readonly zero: { readonly at: number; readonly band: readonly [number, number] } | null;
  /** Over the plot: on the left, on the right. */
  readonly ends: readonly [string, string];
  /** Over the numbers. */
  readonly heading: string;
};

/** A word at a fixed place: x and y in pixels from the plot's upper left corner, text, anchor, colour. */
export type ChartWord = readonly [number, number, string, 'left' | 'right' | 'center', string];
