import type { ToneCalibrationJson } from '../../../contract/tone-calibration.ts';

type Row = ToneCalibrationJson['profiles'][number];
type Measured = Extract<Row, { kind: 'measured' }>;
type Interval = Measured['before']['bias'];

const between = ({ value, low, high }: Interval, sign = ''): string =>
  `${sign}${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

const cellsOf = (
  name: string,
  { spearman, meanAbsoluteError, bias }: Measured['before'],
): readonly string[] => [
  `  ${name}`,
  spearman === null ? 'not told: one side does not vary' : between(spearman),
  between(meanAbsoluteError),
  between(bias, bias.value > 0 ? '+' : ''),
];

const inColumns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

const endingOf = (
  { helps, saved, neededForTenth, replies }: Measured,
  wantsSave: boolean,
): readonly string[] => [
  ...(neededForTenth > replies
    ? [`  About ${neededForTenth} graded replies would tell Spearman's correlation to 0.1 to either side.`]
    : []),
  ...(saved === null ? [] : [`  Saved to ${saved}.`]),
  ...(wantsSave && !helps ? ['  Not saved: it brings the scores no nearer to the grades.'] : []),
];

const profileLines = (row: Row, wantsSave: boolean): readonly string[] => {
  const head = `${row.profile}, ${row.replies} graded ${row.replies === 1 ? 'reply' : 'replies'}`;
  if (row.kind === 'too-few') return [head, `  ${row.sentence}`, ''];
  return [
    head,
    ...inColumns([
      ['', 'Spearman', 'mean error', 'score - grade'],
      cellsOf('as it is', row.before),
      cellsOf('calibrated', row.after),
    ]),
    `  ${row.sentence}`,
    ...endingOf(row, wantsSave),
    '',
  ];
};

/** Says for people how scores follow grades in each profile, and what a calibration would change. */
export const calibrationLines = (
  { profiles, withoutProfile }: ToneCalibrationJson,
  wantsSave: boolean,
): readonly string[] => [
  ...profiles.flatMap((row) => profileLines(row, wantsSave)),
  ...(withoutProfile === 0 ? [] : [`${withoutProfile} replies are in a language without a profile.`]),
  'In brackets: 95 % intervals. "calibrated" scores each half of the replies by the grades of the other half.',
];
