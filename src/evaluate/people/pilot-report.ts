import { spearmanCorrelation } from '../metrics/correlation.ts';
import { type GradedTone, toneAgreement } from '../metrics/tone-agreement.ts';
import type { Interval } from '../statistics/bootstrap-interval.ts';
import { mean } from '../statistics/mean.ts';
import { leastCases } from '../statistics/paired-verdict.ts';
import { statisticInterval } from '../statistics/statistic-interval.ts';
import { besideTarget, type TargetMeasure, type TargetVerdict } from './beside-target.ts';
import { gradeInterval, shareInterval } from './grade-intervals.ts';
import type { GradedAnswer, GradedSystem, GradingTask } from './grading.ts';
import { resamples } from './resamples.ts';
import { sayCount, sayInterval, sayShare } from './say-numbers.ts';
import type { GradedValue } from './two-way-error.ts';

/** The pilot to beat: seven of ten advisors said that it saves time, and they graded its tone 4.2 of 5. */
export const pilotToBeat = { savesTime: 0.7, tone: 4.2 } as const;

/** How our tone score goes with people's grades; `measured` is Spearman's correlation, beside 0. */
export type ToneCorrelation = TargetMeasure & {
  readonly pearson: number | null;
  /** Mean of ours - people's: above 0 our score flatters. */
  readonly bias: number | null;
};

const counted = (values: readonly { readonly grader: string; readonly task: string }[]) => ({
  n: values.length,
  graders: new Set(values.map(({ grader }) => grader)).size,
  cases: new Set(values.map(({ task }) => task)).size,
});

const openings: Readonly<Record<TargetVerdict, string>> = {
  above: 'Above',
  below: 'Below',
  "can't tell yet": "Can't tell yet, beside",
};

const whyOpen = (verdict: TargetVerdict, graders: number, cases: number): string => {
  if (verdict !== "can't tell yet") return '';
  if (cases < leastCases) return `; a verdict takes at least ${leastCases} cases`;
  return graders < 5
    ? '; more people must grade, as a few may differ from the rest'
    : '; more cases must be graded';
};

const measureBeside = (
  values: readonly GradedValue[],
  about: {
    readonly what: string;
    readonly target: number;
    readonly interval: (values: readonly GradedValue[]) => Interval | null;
    readonly say: (value: number) => string;
  },
): TargetMeasure => {
  const { what, target, interval, say } = about;
  const numbers = counted(values);
  const measured = interval(values);
  const verdict = besideTarget(measured, numbers.cases, target);
  const pilot = `the pilot's ${say(target)}`;
  const from = `${sayCount(numbers.n, 'answer', 'answers')} of ${sayCount(numbers.graders, 'person', 'people')} about ${sayCount(numbers.cases, 'case', 'cases')}`;
  const sentence =
    measured === null
      ? `Can't tell yet, beside ${pilot}: nobody has graded ${what} so far.`
      : `${openings[verdict]} ${pilot}: ${what} is ${say(measured.value)} (${sayInterval(measured, say)}, ${from})${whyOpen(verdict, numbers.graders, numbers.cases)}.`;
  return { measured, ...numbers, target, verdict, sentence };
};

/** Gives the share of answers that say starting from the better reply saves time, beside the pilot's 70 %. */
export const timeSaved = (answers: readonly GradedAnswer[]): TargetMeasure =>
  measureBeside(
    answers.map(({ grader, task, savesTime }) => ({ grader, task, value: savesTime ? 1 : 0 })),
    {
      what: 'the share that says it saves time',
      target: pilotToBeat.savesTime,
      interval: shareInterval,
      say: sayShare,
    },
  );

/** Gives the mean of a system's tone grades, 1 to 5, beside the pilot's 4.2. */
export const toneGrade = (answers: readonly GradedAnswer[], system: GradedSystem): TargetMeasure =>
  measureBeside(
    answers.flatMap(({ grader, task, grades }) => {
      const grade = grades[system];
      return grade === undefined ? [] : [{ grader, task, value: grade.tone }];
    }),
    {
      what: 'the mean grade of the tone',
      target: pilotToBeat.tone,
      interval: gradeInterval,
      say: (value) => value.toFixed(1),
    },
  );

const spearmanOf = (graded: readonly GradedTone[]): number | null =>
  spearmanCorrelation(graded.map(({ ours, people }) => [ours, people]));

const meanings: Readonly<Record<TargetVerdict, string>> = {
  above: 'Our tone score and people go together',
  below: 'Our tone score goes against what people say',
  "can't tell yet": "Can't tell yet whether our tone score goes with people's grades",
};

/** Gives how our own tone score of a system's replies goes with people's grades, several of one reply as their mean. */
export const toneCorrelation = (
  answers: readonly GradedAnswer[],
  tasks: readonly GradingTask[],
  system: GradedSystem,
  seed?: number,
): ToneCorrelation => {
  const byTask = Map.groupBy(answers, ({ task }) => task);
  const graded = tasks.flatMap(({ id, ourTone }) => {
    const of = (byTask.get(id) ?? []).filter(({ grades }) => grades[system] !== undefined);
    const ours = ourTone[system];
    return ours === undefined || of.length === 0
      ? []
      : [{ of, ours, people: mean(of.map(({ grades }) => grades[system]?.tone ?? 0)) }];
  });
  const { pearson, bias } = toneAgreement(graded);
  const measured = statisticInterval(graded, (sample) => spearmanOf(sample), seed, resamples);
  const { graders } = counted(graded.flatMap(({ of }) => of));
  const n = graded.length;
  const verdict = besideTarget(measured, n, 0);
  const say = (value: number): string => value.toFixed(2);
  const over = sayCount(n, 'reply', 'replies');
  const sentence =
    measured === null
      ? `${meanings[verdict]}: on ${over} with both, one of the two varies too little.`
      : `${meanings[verdict]}: Spearman's correlation is ${say(measured.value)} (${sayInterval(measured, say)}) over ${over}.`;
  return { measured, n, graders, cases: n, target: 0, verdict, sentence, pearson, bias };
};
