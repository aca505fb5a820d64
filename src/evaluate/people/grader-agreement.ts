import type { Interval } from '../statistics/bootstrap-interval.ts';
import { krippendorffAlpha, type Rating, type RatingLevel } from '../statistics/krippendorff-alpha.ts';
import { statisticInterval } from '../statistics/statistic-interval.ts';
import { type GradedAnswer, type GradedSystem, gradedSystems, type ReplyGrade } from './grading.ts';
import { resamples } from './resamples.ts';
import { sayCount, sayInterval } from './say-numbers.ts';

/** How far graders agree on something, as a group. */
export type Agreement = {
  readonly level: RatingLevel;
  /** Replies that two people or more graded. */
  readonly replies: number;
  /** Krippendorff's alpha, 1 for full agreement, 0 for chance; null where it can't be told. */
  readonly alpha: Interval | null;
  readonly sentence: string;
};

/** From here on conclusions can rest on the grades; from `tentative` on, cautious ones. Krippendorff, Content Analysis, 2004, p. 241. */
export const reliableAlpha = 0.8;
export const tentativeAlpha = 0.667;

const ratingOf: Readonly<Record<'tone' | 'facts', (grade: ReplyGrade) => Rating>> = {
  tone: ({ tone }) => tone,
  // Who can't tell has given no verdict that could differ from another's.
  facts: ({ facts }) => (facts === 'cannot-tell' ? null : facts),
};

/** The replies of a task, each with what every grader said; a task is what is drawn for the interval. */
type RatedTask = readonly (readonly Rating[])[];

const ratedTasks = (
  answers: readonly GradedAnswer[],
  rate: (grade: ReplyGrade) => Rating,
): readonly RatedTask[] => {
  const tasks = Map.groupBy(answers, ({ task }) => task);
  const ratings = (task: readonly GradedAnswer[], system: GradedSystem): readonly Rating[] =>
    task.flatMap(({ grades }) => {
      const grade = grades[system];
      return grade === undefined ? [] : [rate(grade)];
    });
  return [...tasks.values()]
    .map((task) =>
      gradedSystems
        .map((system) => ratings(task, system).filter((rating) => rating !== null))
        .filter(({ length }) => length >= 2),
    )
    .filter(({ length }) => length > 0);
};

const meaningOf = ({ value, low }: Interval): string => {
  if (value >= reliableAlpha)
    return low >= reliableAlpha
      ? 'they agree well: from .80 on conclusions can rest on such grades'
      : 'they seem to agree well (.80 or more), but it takes more replies graded twice to be sure of it';
  if (value >= tentativeAlpha)
    return 'they agree passably: between .67 and .80 such grades carry cautious conclusions only';
  return 'they agree too little: below .67 such grades carry no conclusion; talk through some replies together and say more exactly what each grade means';
};

const sentenceFor = (name: string, replies: number, alpha: Interval | null): string => {
  if (replies === 0)
    return `${name}: no reply has been graded by two people yet, so nothing is known of how they agree.`;
  const over = sayCount(replies, 'reply', 'replies');
  if (alpha === null)
    return `${name}: on ${over} graded by two people or more, the grades vary too little to tell agreement from chance.`;
  const say = (value: number): string => value.toFixed(2);
  return `${name}: Krippendorff's alpha is ${say(alpha.value)} (${sayInterval(alpha, say)}, ${over} graded by two people or more); ${meaningOf(alpha)}.`;
};

const agreementOn = (
  answers: readonly GradedAnswer[],
  about: 'tone' | 'facts',
  level: RatingLevel,
  seed?: number,
): Agreement => {
  const tasks = ratedTasks(answers, ratingOf[about]);
  const replies = tasks.reduce((sum, task) => sum + task.length, 0);
  const alpha = statisticInterval(
    tasks,
    (sample) => krippendorffAlpha(sample.flat(), level),
    seed,
    resamples,
  );
  const name = about === 'tone' ? 'Tone' : 'Facts';
  return { level, replies, alpha, sentence: sentenceFor(name, replies, alpha) };
};

/**
 * Gives how far graders agree, as a group: on tone by rank, on facts by right or wrong, each as Krippendorff's alpha with
 * a 95 % interval over tasks and a sentence that says what it means.
 */
export const graderAgreement = (
  answers: readonly GradedAnswer[],
  seed?: number,
): { readonly tone: Agreement; readonly facts: Agreement } => ({
  tone: agreementOn(answers, 'tone', 'ordinal', seed),
  facts: agreementOn(answers, 'facts', 'nominal', seed),
});
