import type { CaseResult } from '../run/case-result.ts';
import { seededRandom } from '../statistics/seeded-random.ts';
import type { GradingTask } from './grading.ts';
import { seededShuffle, spreadEvenly } from './spread-evenly.ts';

/** What grading needs to know of a case of a run. */
export type GradableCase = Pick<CaseResult, 'id' | 'slices' | 'scores' | 'subject' | 'message' | 'draft'>;

/** Cases that can't be graded, by reason. */
export type LeftOutCases = {
  /** Only one of the two runs has the case. */
  readonly onlyInOne: number;
  /** The two runs drafted from different messages. */
  readonly otherMessage: number;
  /** Both systems wrote the same words. */
  readonly sameReply: number;
  /** A system wrote nothing. */
  readonly noReply: number;
};

/** A task before it gets the ids by which graders know it and its replies. */
export type DrawnTask = Omit<GradingTask, 'id' | 'replyIds'>;

export type DrawnTasks = {
  /** In the order in which they are graded. */
  readonly tasks: readonly DrawnTask[];
  readonly leftOut: LeftOutCases;
  /** Cases that could have been graded but were beyond the limit. */
  readonly beyondLimit: number;
};

/** Where a run keeps our own tone score of a case. */
const toneMetric = 'tone.score';

const isBlank = (text: string): boolean => text.trim() === '';
const sameWords = (one: string, other: string): boolean =>
  one.split(/\s+/u).filter(Boolean).join(' ') === other.split(/\s+/u).filter(Boolean).join(' ');

const sliceOf = (result: GradableCase, dimension: string): string | null =>
  result.slices[dimension]?.[0] ?? null;

const toneOf = (result: GradableCase): number | null => result.scores[toneMetric] ?? null;

const reasonAgainst = (first: GradableCase, second: GradableCase | null): keyof LeftOutCases | null => {
  if (second !== null && !sameWords(first.message, second.message)) return 'otherMessage';
  if (isBlank(first.draft) || (second !== null && isBlank(second.draft))) return 'noReply';
  if (second !== null && sameWords(first.draft, second.draft)) return 'sameReply';
  return null;
};

const taskOf = (first: GradableCase, second: GradableCase | null): Omit<DrawnTask, 'isSwapped'> => {
  const [ours, others] = [toneOf(first), second === null ? null : toneOf(second)];
  return {
    caseId: first.id,
    market: sliceOf(first, 'market'),
    language: sliceOf(first, 'language'),
    subject: first.subject,
    message: first.message,
    replies: { first: first.draft, ...(second !== null && { second: second.draft }) },
    ourTone: { ...(ours !== null && { first: ours }), ...(others !== null && { second: others }) },
  };
};

/**
 * Draws what people grade from one run, or from the cases of two runs whose drafts differ: at most `limit` cases, evenly
 * over markets and, within a market, over languages. Half of the tasks are swapped, so that each grader sees each system
 * first as often as the other. The same runs and seed give the same tasks.
 */
export const drawTasks = (
  first: readonly GradableCase[],
  second: readonly GradableCase[] | null,
  options: { readonly limit: number; readonly seed: number },
): DrawnTasks => {
  const others = new Map((second ?? []).map((result) => [result.id, result]));
  const firstIds = new Set(first.map(({ id }) => id));
  const leftOut = { onlyInOne: 0, otherMessage: 0, sameReply: 0, noReply: 0 };
  leftOut.onlyInOne = [...others.keys()].filter((id) => !firstIds.has(id)).length;
  const gradable = first.flatMap((result) => {
    const other = second === null ? null : others.get(result.id);
    const reason = other === undefined ? 'onlyInOne' : reasonAgainst(result, other);
    if (reason !== null) leftOut[reason] += 1;
    return reason === null ? [taskOf(result, other ?? null)] : [];
  });
  const byPlace = [
    ({ market }: { market: string | null }) => market ?? '',
    ({ language }: { language: string | null }) => language ?? '',
  ];
  const drawn = spreadEvenly(gradable, byPlace, options.seed).slice(0, options.limit);
  const swaps = seededShuffle(
    drawn.map((_, at) => at % 2 === 0),
    seededRandom(options.seed + 1),
  );
  return {
    tasks: drawn.map((task, at) => ({ ...task, isSwapped: second !== null && (swaps[at] ?? false) })),
    leftOut,
    beyondLimit: gradable.length - drawn.length,
  };
};
