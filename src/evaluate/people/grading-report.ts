import { percentile } from '../metrics/time-summary.ts';
import type { Interval } from '../statistics/bootstrap-interval.ts';
import type { TargetMeasure } from './beside-target.ts';
import { shareInterval } from './grade-intervals.ts';
import { type Agreement, graderAgreement } from './grader-agreement.ts';
import {
  type FactsGrade,
  type GradedAnswer,
  type GradedSystem,
  type GradingAnswer,
  type GradingTask,
  gradedSystems,
  isGraded,
} from './grading.ts';
import { type ToneCorrelation, timeSaved, toneCorrelation, toneGrade } from './pilot-report.ts';
import { type Preference, replyPreference } from './reply-preference.ts';
import { sayCount, sayInterval, sayShare } from './say-numbers.ts';

/** What people said of one system's replies. */
export type SystemGrades = {
  readonly system: GradedSystem;
  readonly name: string;
  readonly tone: TargetMeasure;
  readonly correlation: ToneCorrelation;
  readonly facts: Readonly<Record<FactsGrade, number>>;
  /** Share right among those that could tell. */
  readonly factsRight: Interval | null;
  readonly factsSentence: string;
};

export type GradingResults = {
  readonly savesTime: TargetMeasure;
  readonly systems: readonly SystemGrades[];
  /** Null for a queue of one system. */
  readonly preference: Preference | null;
  readonly agreement: { readonly tone: Agreement; readonly facts: Agreement };
  /** Middle of the seconds that a task was in sight before it was graded. */
  readonly medianSeconds: number;
  /** What people wrote, by case, without who. */
  readonly remarks: readonly {
    readonly caseId: string;
    readonly kind: 'comment' | 'skipped';
    readonly text: string;
  }[];
};

/** How a queue stands, and what people as a group found. Nothing in it is about one person. */
export type GradingReport = {
  readonly tasks: number;
  /** Gradings asked for: tasks times graders of each. */
  readonly wanted: number;
  readonly graded: number;
  readonly skipped: number;
  readonly graders: number;
  readonly results: GradingResults | null;
  /** One sentence on how far the grading is, and why results are not shown yet where they are not. */
  readonly standing: string;
};

/** Fewer people than this are no group: their results would be one person's. */
export const leastGraders = 2;

const gradesOf = (
  answers: readonly GradedAnswer[],
  tasks: readonly GradingTask[],
  system: GradedSystem,
  name: string,
  seed?: number,
): SystemGrades => {
  const facts = { right: 0, wrong: 0, 'cannot-tell': 0 };
  const verdicts = answers.flatMap(({ grader, task, grades }) => {
    const grade = grades[system];
    return grade === undefined ? [] : [{ grader, task, facts: grade.facts }];
  });
  for (const verdict of verdicts) facts[verdict.facts] += 1;
  const told = verdicts.filter((verdict) => verdict.facts !== 'cannot-tell');
  const factsRight = shareInterval(
    told.map(({ grader, task, facts }) => ({ grader, task, value: facts === 'right' ? 1 : 0 })),
  );
  const unsure = `${facts['cannot-tell']} could not be told`;
  const factsSentence =
    factsRight === null
      ? `No verdict on the facts yet; ${unsure}.`
      : `The facts are right in ${facts.right} of ${sayCount(told.length, 'verdict', 'verdicts')} (${sayShare(factsRight.value)}, ${sayInterval(factsRight, sayShare)}); ${unsure}.`;
  return {
    system,
    name,
    tone: toneGrade(answers, system),
    correlation: toneCorrelation(answers, tasks, system, seed),
    facts,
    factsRight,
    factsSentence,
  };
};

const remarksOf = (answers: readonly GradingAnswer[], tasks: readonly GradingTask[]) => {
  const caseIds = new Map(tasks.map(({ id, caseId }) => [id, caseId]));
  return answers
    .flatMap((answer) => {
      const text = answer.kind === 'skipped' ? answer.reason : (answer.comment ?? '');
      const kind = answer.kind === 'skipped' ? ('skipped' as const) : ('comment' as const);
      return text === '' ? [] : [{ caseId: caseIds.get(answer.task) ?? '', kind, text }];
    })
    .sort((one, other) => one.caseId.localeCompare(other.caseId) || one.text.localeCompare(other.text));
};

const resultsOf = (
  answers: readonly GradingAnswer[],
  tasks: readonly GradingTask[],
  names: Readonly<Record<GradedSystem, string>>,
  seed?: number,
): GradingResults => {
  const graded = answers.filter(isGraded);
  const present = gradedSystems.filter((system) =>
    tasks.some(({ replies }) => replies[system] !== undefined),
  );
  const seconds = Float64Array.from(graded.map((answer) => answer.seconds)).sort();
  return {
    savesTime: timeSaved(graded),
    systems: present.map((system) => gradesOf(graded, tasks, system, names[system], seed)),
    preference: present.length === 2 ? replyPreference(graded, names) : null,
    agreement: graderAgreement(graded, seed),
    medianSeconds: percentile(seconds, 0.5),
    remarks: remarksOf(answers, tasks),
  };
};

/**
 * Joins what people said in one queue, told apart by system: the blinding ends here and nowhere earlier. Results are of
 * the group only and need at least two people. Seeded, so that the same answers give the same intervals.
 */
export const gradingReport = (
  tasks: readonly GradingTask[],
  answers: readonly GradingAnswer[],
  queue: {
    readonly names: Readonly<Record<GradedSystem, string>>;
    readonly gradersPerTask: number;
    readonly seed?: number;
  },
): GradingReport => {
  const graded = answers.filter(isGraded);
  const graders = new Set(graded.map(({ grader }) => grader)).size;
  const wanted = tasks.length * queue.gradersPerTask;
  const so = `${graded.length.toLocaleString('en')} of ${sayCount(wanted, 'grading', 'gradings')} by ${sayCount(graders, 'person', 'people')}`;
  const isGroup = graders >= leastGraders;
  return {
    tasks: tasks.length,
    wanted,
    graded: graded.length,
    skipped: answers.length - graded.length,
    graders,
    results: isGroup ? resultsOf(answers, tasks, queue.names, queue.seed) : null,
    standing: isGroup
      ? `${so}.`
      : `${so}; results are shown once ${leastGraders} people have graded, as they are of the group.`,
  };
};
