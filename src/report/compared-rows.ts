import { turnedDifference } from './charts/interval-axes.ts';
import type { IntervalRow } from './charts/interval-row.ts';
import {
  formatDifference,
  formatDifferenceInterval,
  formatDifferenceWithInterval,
  formatValue,
  type ValueStyle,
} from './format-value.ts';
import { type ComparedMetric, type VerdictKind, verdictWords, writeP } from './verdict-words.ts';

/** A comparison as a line of a table. */
export type ComparedRow = {
  readonly name: string;
  /** Below the name; empty for nothing. */
  readonly note: string;
  readonly cases: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly interval: string;
  readonly p: string;
  readonly word: string;
  readonly kind: VerdictKind;
};

const count = (cases: number): string => cases.toLocaleString('en');

/** Writes a comparison as a line of a table. */
export const comparedRow = (
  compared: ComparedMetric,
  name: string,
  note: string,
  style: ValueStyle,
): ComparedRow => ({
  name,
  note,
  cases: count(compared.cases),
  before: formatValue(compared.before, style),
  after: formatValue(compared.after, style),
  difference: formatDifference(compared.difference, style),
  interval: formatDifferenceInterval(compared.low, compared.high, style),
  p: writeP(compared.p),
  word: verdictWords[compared.verdict].short,
  kind: verdictWords[compared.verdict].kind,
});

/** Writes the same comparison as a line of a chart. */
export const comparedChartRow = (
  compared: ComparedMetric,
  name: string,
  higherIsBetter: boolean,
  style: ValueStyle,
): IntervalRow => {
  const row = comparedRow(compared, name, '', style);
  return {
    label: name,
    count: row.cases,
    ...turnedDifference(compared, higherIsBetter),
    numbers:
      compared.cases === 0
        ? 'no case in both'
        : formatDifferenceWithInterval(compared.difference, compared.low, compared.high, style),
    word: row.word,
    kind: row.kind,
  };
};

/** Says what a chart of comparisons shows, for people who don't see it; at most thirty lines. */
export const describeRows = (rows: readonly IntervalRow[]): string => {
  const lines = rows
    .slice(0, 30)
    .map(({ label, numbers, word, count: cases }) =>
      [`${label}: ${numbers}`, ...(word === '' ? [] : [word]), `${cases} cases`].join(', '),
    );
  const more = rows.length > 30 ? `; ${rows.length - 30} more in the table` : '';
  return `${lines.join('; ')}${more}.`;
};
