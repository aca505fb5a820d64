import { cutWords } from '../plain-words.ts';
import { chartColours } from './chart-colours.ts';
import type { ChartWord, IntervalAxis, IntervalRow } from './interval-row.ts';

/** Where everything of an interval chart stands at one size, in pixels of the drawing. */
export type IntervalLayout = {
  readonly plotWidth: number;
  readonly plotBottom: (rows: number) => number;
  /** From where to where the lines of the axis go: top and bottom of each stretch. */
  readonly stretches: (rows: number) => readonly (readonly [number, number])[];
  /** Of the dot of the row at a place. */
  readonly glyphY: (at: number) => number;
  readonly padding: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly headings: (axis: IntervalAxis) => readonly ChartWord[];
  readonly wordsOf: (rows: readonly IntervalRow[]) => {
    readonly names: readonly ChartWord[];
    readonly numbers: readonly ChartWord[];
    readonly small: readonly ChartWord[];
  };
};

const inkOf = ({ kind }: IntervalRow): string => (kind === 'few' ? chartColours.quiet : chartColours.text);

const verdictInk = ({ kind }: IntervalRow): string =>
  kind === 'better' || kind === 'worse' ? chartColours[kind] : chartColours.quiet;

const wideRow = 30;

/** 900 wide, a line per row:  name | cases | --o-- | numbers | verdict. */
export const wideLayout: IntervalLayout = {
  plotWidth: 270,
  plotBottom: (rows) => 30 + rows * wideRow,
  stretches: (rows) => [[26, 30 + rows * wideRow]],
  glyphY: (at) => 30 + (at + 0.5) * wideRow,
  padding: { left: 310, right: 320, top: 0, bottom: 0 },
  headings: ({ ends, heading }) => [
    [-18, 12, 'cases', 'right', chartColours.quiet],
    [0, 12, ends[0], 'left', chartColours.quiet],
    [270, 12, ends[1], 'right', chartColours.quiet],
    [288, 12, heading, 'left', chartColours.quiet],
  ],
  wordsOf: (rows) => ({
    names: rows.map((row, at) => [
      -310,
      30 + (at + 0.5) * wideRow,
      cutWords(row.label, 36),
      'left',
      inkOf(row),
    ]),
    numbers: rows.flatMap((row, at): readonly ChartWord[] => {
      const y = 30 + (at + 0.5) * wideRow;
      return [
        [-18, y, row.count, 'right', chartColours.quiet],
        [288, y, row.numbers, 'left', inkOf(row)],
        [590, y, row.word, 'right', verdictInk(row)],
      ];
    }),
    small: [],
  }),
};

const narrowRow = 66;

/** 340 wide, three lines per row: name and verdict, the dot with its interval, cases and numbers. */
export const narrowLayout: IntervalLayout = {
  plotWidth: 324,
  plotBottom: (rows) => 28 + rows * narrowRow,
  // Only behind the dots: behind the words the lines would strike them through.
  stretches: (rows) =>
    Array.from({ length: rows }, (_, at) => [28 + at * narrowRow + 24, 28 + at * narrowRow + 42]),
  glyphY: (at) => 28 + at * narrowRow + 33,
  padding: { left: 8, right: 8, top: 0, bottom: 0 },
  headings: ({ ends }) => [
    [-8, 12, ends[0], 'left', chartColours.quiet],
    [332, 12, ends[1], 'right', chartColours.quiet],
  ],
  wordsOf: (rows) => ({
    names: rows.map((row, at) => [
      -8,
      28 + at * narrowRow + 14,
      cutWords(row.label, row.word === '' ? 42 : 30),
      'left',
      inkOf(row),
    ]),
    numbers: rows.map((row, at) => [332, 28 + at * narrowRow + 14, row.word, 'right', verdictInk(row)]),
    small: rows.flatMap((row, at): readonly ChartWord[] => [
      [
        -8,
        28 + at * narrowRow + 51,
        `${row.count} ${row.count === '1' ? 'case' : 'cases'}`,
        'left',
        chartColours.quiet,
      ],
      [332, 28 + at * narrowRow + 51, row.numbers, 'right', inkOf(row)],
    ]),
  }),
};
