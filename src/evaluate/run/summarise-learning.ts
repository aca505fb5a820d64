import type { CaseResult, ResultQuestion } from './case-result.ts';
import { compareRuns, type RunComparisonInput } from './compare-runs.ts';
import type { EvaluationRun, LearningCurve, RunComparison } from './evaluation-run.ts';
import type { LearningOrder } from './learning-order.ts';
import { metricDefinition } from './metric-definitions.ts';
import { summariseMetric } from './summarise-metric.ts';

/** The same cases at one point of learning; `until` is when the last reply was approved, null before the first. */
export type LearningPoint = { readonly cases: readonly CaseResult[]; readonly until: string | null };

/** What stands in the place of a moment where nothing is learned yet. */
export const beforeLearning = 'before learning';

/** Gives a metric over the same cases at every point of learning; null where no case has a value, or there is one point. */
export const curveOfLearning = (
  points: readonly LearningPoint[],
  metric: string,
  seed?: number,
): LearningCurve | null => {
  const found = points.flatMap(({ cases, until }) => {
    const value = summariseMetric(cases, metric, { seed });
    if (value === null) return [];
    const { name: _name, ...point } = value;
    return [{ ...point, until: until ?? beforeLearning }];
  });
  return found.length < 2 ? null : { metric, points: found };
};

const count = (cases: number, what: string): string => `${cases} ${cases === 1 ? 'case' : 'cases'} ${what}`;

const leftOutSentence = ({ leftOut }: Pick<LearningOrder, 'leftOut'>): string => {
  const { notAfter, learnedThemselves, undated } = leftOut;
  const parts = [
    ...(notAfter === 0 ? [] : [count(notAfter, 'not later than that')]),
    ...(learnedThemselves === 0 ? [] : [count(learnedThemselves, 'learned from')]),
    ...(undated === 0 ? [] : [count(undated, 'without a time')]),
  ];
  return parts.length === 0 ? 'No case was left out.' : `Left out on both sides: ${parts.join(', ')}.`;
};

/** Says in two sentences what was learned and which cases were left out; `name` is that of the approved cases. */
export const learningSentence = (name: string, order: Omit<LearningOrder, 'measured'>): string => {
  const { replies, notLearned } = order;
  const day = new Date(replies.at(-1)?.learnedAt ?? 0).toISOString().slice(0, 10);
  const learned = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'} of ${name} learned, the last of ${day}`;
  const rest =
    notLearned === 0 ? '' : `, and ${count(notLearned, 'of it passed over for want of a reply or a time')}`;
  return `${learned}${rest}. ${leftOutSentence(order)}`;
};

export type LearningComparisonInput = {
  readonly suite: RunComparisonInput['suite'];
  readonly dataset: EvaluationRun['dataset'];
  /** In order of learning; the first from before it. */
  readonly points: readonly LearningPoint[];
  readonly startedAt: string;
  readonly system: EvaluationRun['system'];
  /** As `learningSentence` says it. */
  readonly about: string;
};

const restsOnAnswer = ({ evidence, cited }: ResultQuestion): boolean =>
  evidence.some(({ kind, source }, at) => kind === 'answer' && (at === 0 || cited.includes(source)));

/**
 * Takes the labels off the questions that an approved answer stands first for or is cited for: they name documents, and were
 * given when nobody had approved it, so that every answer that was learned would seem to mislead.
 */
export const withoutOldLabels = (cases: readonly CaseResult[]): readonly CaseResult[] =>
  cases.map((one) => ({
    ...one,
    questions: one.questions.map((question) =>
      restsOnAnswer(question) ? { ...question, right: null } : question,
    ),
  }));

/** The first drafts of a run load the model and fill caches, so what comes later is quicker without having learned a thing. */
const isOfTime = (metric: string): boolean => metricDefinition(metric).group === 'time';

/** Compares the cases after everything was learned with themselves before anything was, times left out. */
export const compareLearning = (input: LearningComparisonInput): RunComparison => {
  const { suite, dataset, points, startedAt, system, about } = input;
  const [before, after] = [points[0]?.cases ?? [], points.at(-1)?.cases ?? []];
  const baseline = {
    file: beforeLearning,
    dataset,
    startedAt,
    system: { ...system, learned: null },
    cases: before,
  };
  const comparison = compareRuns({ suite, present: { dataset, cases: after }, baseline });
  return {
    ...comparison,
    sentence: `${comparison.sentence} ${about}`,
    metrics: comparison.metrics.filter(({ name }) => name === suite.primary || !isOfTime(name)),
  };
};
