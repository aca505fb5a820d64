import { CopilotError } from '../../fault/copilot-error.ts';
import { replayMoment } from '../replay/replay-moment.ts';
import type { EvaluationCase } from '../suite/evaluation-case.ts';

/** A reply that was approved, with the moment from which it may answer others, in milliseconds since 1970. */
export type ApprovedReply = {
  readonly approved: EvaluationCase;
  readonly sent: string;
  readonly learnedAt: number;
};

/** What is learned, in order of time, and the cases by which it may be measured. */
export type LearningOrder = {
  readonly replies: readonly ApprovedReply[];
  /** Approved cases that can't be learned: without a reply, or without a time. */
  readonly notLearned: number;
  /** In the order given. */
  readonly measured: readonly EvaluationCase[];
  /** Cases that are not measured, neither before nor after. */
  readonly leftOut: {
    /** They came in before the last reply was learned, or at the same time. */
    readonly notAfter: number;
    /** They are among those that are learned. */
    readonly learnedThemselves: number;
    /** Nothing says when they came in. */
    readonly undated: number;
  };
};

const learnedAtOf = ({ careCase, closedAt }: EvaluationCase): number | null => {
  const moments = [careCase.receivedAt, closedAt ?? null].map((written) => replayMoment(written, 'last'));
  const known = moments.filter((moment) => moment !== null);
  // Of dates that contradict each other the later is believed.
  return known.length === 0 ? null : Math.max(...known);
};

const folded = (message: string): string => message.replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** Tells whether a case is one of those that are learned: by its number, or by its message, as an export changes numbers. */
const isLearnedBy = (replies: readonly ApprovedReply[]): ((one: EvaluationCase) => boolean) => {
  const ids = new Set(replies.map(({ approved }) => approved.careCase.id));
  const messages = new Set(replies.map(({ approved }) => folded(approved.careCase.text)));
  return ({ careCase }) => ids.has(careCase.id) || messages.has(folded(careCase.text));
};

const compared = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);

/**
 * Puts approved replies into the order of time and chooses the cases that can show what they are worth: only those that came
 * in after the last of them, and none that is learned itself. A reply is known from the closing of its case on, or, where
 * nothing says when that was, from its coming in.
 */
export const learningOrder = (
  approved: readonly EvaluationCase[],
  cases: readonly EvaluationCase[],
): LearningOrder => {
  const replies = approved
    .flatMap((one): readonly ApprovedReply[] => {
      const learnedAt = learnedAtOf(one);
      const sent = one.sent?.trim() ?? '';
      return learnedAt === null || sent === '' ? [] : [{ approved: one, sent, learnedAt }];
    })
    .sort(
      (left, right) =>
        left.learnedAt - right.learnedAt || compared(left.approved.careCase.id, right.approved.careCase.id),
    );
  const last = replies.at(-1)?.learnedAt ?? -Infinity;
  const isLearned = isLearnedBy(replies);
  const measured: EvaluationCase[] = [];
  let [notAfter, learnedThemselves, undated] = [0, 0, 0];
  for (const one of cases) {
    const receivedAt = replayMoment(one.careCase.receivedAt, 'first');
    if (isLearned(one)) learnedThemselves += 1;
    else if (receivedAt === null) undated += 1;
    else if (receivedAt <= last) notAfter += 1;
    else measured.push(one);
  }
  return {
    replies,
    notLearned: approved.length - replies.length,
    measured,
    leftOut: { notAfter, learnedThemselves, undated },
  };
};

/**
 * Throws CopilotError 'conflict' when a reply is of a case that is measured, or was not known yet when one came in: what is
 * measured then is memory, not learning. Names cases by number alone.
 */
export const refuseLearningLeaks = (
  replies: readonly ApprovedReply[],
  measured: readonly EvaluationCase[],
): void => {
  const isLearned = isLearnedBy(replies);
  const own = measured.find(isLearned);
  if (own !== undefined)
    throw new CopilotError(
      'conflict',
      `Case ${own.careCase.id} is measured and its own reply would be learned.`,
    );
  for (const { approved, learnedAt } of replies) {
    const earlier = measured.find(({ careCase }) => {
      const receivedAt = replayMoment(careCase.receivedAt, 'first');
      return receivedAt === null || receivedAt <= learnedAt;
    });
    if (earlier !== undefined)
      throw new CopilotError(
        'conflict',
        `Case ${earlier.careCase.id} is measured and the reply to case ${approved.careCase.id}, which was not known when it came in, would be learned.`,
      );
  }
};

/** More steps than these take longer to measure than they tell. */
const mostSteps = 6;

/** Cuts replies into at most six steps, equal but for one reply. */
export const learningSteps = (replies: readonly ApprovedReply[]): readonly (readonly ApprovedReply[])[] => {
  const steps = Math.min(mostSteps, replies.length);
  return Array.from({ length: steps }, (_, step) =>
    replies.slice(
      Math.floor((step * replies.length) / steps),
      Math.floor(((step + 1) * replies.length) / steps),
    ),
  );
};
