import type { Interval } from '../../src/evaluate/statistics/bootstrap-interval.ts';
import type { FalseAlarms } from './good-replies.ts';
import type { GradedMeasures } from './graded-replies.ts';
import type { JudgedPair, Knowledge } from './judge-pairs.ts';
import type { PolitenessMeasures } from './politeness.ts';

export type ToneMeasures = {
  readonly set: string;
  readonly graded: readonly GradedMeasures[];
  readonly politeness: PolitenessMeasures | null;
  readonly pairs: Readonly<Record<Knowledge, readonly JudgedPair[]>>;
  readonly falseAlarms: Readonly<Record<string, readonly FalseAlarms[]>>;
};

export type PairShares = { readonly pairs: number; readonly lower: number; readonly named: number };

/** Counts in how many pairs the worsened reply scores lower, and in how many the defect is named. */
export const pairShares = (judged: readonly JudgedPair[]): PairShares => ({
  pairs: judged.length,
  lower: judged.filter(({ isLower }) => isLower).length,
  named: judged.filter(({ isNamed }) => isNamed).length,
});

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)}%`;

const cell = (judged: readonly JudgedPair[]): string => {
  const { pairs, lower, named } = pairShares(judged);
  return `${percent(lower, pairs)}/${percent(named, pairs)}`.padStart(10);
};

const pairTable = (judged: readonly JudgedPair[]): readonly string[] => {
  const languages = [...new Set(judged.map(({ language }) => language))];
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const row = (title: string, of: readonly JudgedPair[]): string =>
    [
      `  ${title.padEnd(18)}`,
      ...languages.map((language) => cell(of.filter((pair) => pair.language === language))),
      cell(of),
    ].join('');
  return [
    `  ${''.padEnd(18)}${[...languages, 'all'].map((name) => name.padStart(10)).join('')}`,
    ...kinds.map((kind) =>
      row(
        kind,
        judged.filter((pair) => pair.kind === kind),
      ),
    ),
    row('all', judged),
  ];
};

const falseAlarmLines = (name: string, alarms: readonly FalseAlarms[]): readonly string[] => [
  `Findings per good reply: ${name}`,
  ...alarms.map(
    ({ language, replies, findings }) =>
      `  ${language}  ${(findings / replies).toFixed(2)}  (${findings} in ${replies})`,
  ),
];

const interval = (value: Interval | null): string =>
  value === null ? '–' : `${value.value.toFixed(2)} (${value.low.toFixed(2)} to ${value.high.toFixed(2)})`;

const gradedLines = (graded: readonly GradedMeasures[]): readonly string[] => [
  "Spearman's correlation with people's grades, replies that nothing was learned from",
  ...graded.map(
    (one) =>
      `  ${one.language}  case known ${interval(one.known)}, text only ${interval(one.textOnly)}, half not calibrated on ${one.heldOutHalf?.toFixed(2) ?? '–'}; mean error ${one.errorAsShipped.toFixed(2)} as shipped, ${one.errorCalibrated.toFixed(2)} calibrated; n ${one.replies}, graders' alpha ${one.agreement?.toFixed(2) ?? '–'}`,
  ),
];

const politenessLines = (politeness: PolitenessMeasures | null): readonly string[] => [
  politeness === null
    ? 'The politeness corpus is not here; left out.'
    : `Polite and rude requests told apart (${politeness.requests} of the Stanford corpus, none learned from): by the dimension warm ${politeness.warm.toFixed(3)}, by the score ${politeness.score.toFixed(3)}`,
];

/** Prints the measures for people: lower and named shares per kind and language, then findings per good reply. */
export const printToneMeasures = ({ set, graded, politeness, pairs, falseAlarms }: ToneMeasures): string =>
  [
    ...gradedLines(graded),
    ...politenessLines(politeness),
    `Replies made worse on purpose (${set}): scores lower / defect named`,
    'With the case known',
    ...pairTable(pairs.case),
    'With nothing but the text',
    ...pairTable(pairs.text),
    ...Object.entries(falseAlarms).flatMap(([name, alarms]) => falseAlarmLines(name, alarms)),
    '',
  ].join('\n');

/** Prints the pairs whose defect is not named, or that do not score lower, with the rules that fired more. */
export const printMisses = ({ pairs }: ToneMeasures): string =>
  (['case', 'text'] as const)
    .flatMap((knowledge) =>
      pairs[knowledge]
        .filter(({ isLower, isNamed }) => !isLower || !isNamed)
        .map(
          ({ id, kind, isLower, isNamed, added }) =>
            `${knowledge} ${id} ${kind}: ${isLower ? '' : 'not lower '}${isNamed ? '' : 'not named '}[${added.join(', ')}]\n`,
        ),
    )
    .join('');

const totals = (judged: readonly JudgedPair[]): unknown =>
  [...Map.groupBy(judged, ({ language, kind }) => `${language} ${kind}`)].map(([, own]) => ({
    language: own[0]?.language,
    kind: own[0]?.kind,
    ...pairShares(own),
  }));

/** Gives the measures as JSON; of pairs only counts. */
export const toneMeasuresJson = ({ set, pairs, falseAlarms }: ToneMeasures): string =>
  `${JSON.stringify({ set, case: totals(pairs.case), text: totals(pairs.text), falseAlarms }, null, 2)}\n`;
