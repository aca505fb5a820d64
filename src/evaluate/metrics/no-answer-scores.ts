import { mean } from '../statistics/mean.ts';
import { countScores, type MatchScores } from './match-counts.ts';

/** One question: whether anything answers it, by its label, and whether the system answered it. */
export type AnswerDecision = { readonly answerable: boolean; readonly answered: boolean };

/** A question with the score of its best hit, null where nothing was found. */
export type ScoredQuestion = { readonly answerable: boolean; readonly score: number | null };

/**
 * Precision (of the questions left open, the share that nothing answers), recall (of the questions that nothing answers,
 * the share left open) and F1 of saying "no answer"; `accuracy`: the share of questions decided rightly, which is what
 * two systems are compared by, as it has a value per case. Each from 0 to 1.
 */
export type NoAnswerScores = MatchScores & { readonly accuracy: number };

/** Scores the decisions to leave questions open, over one case or many. Accuracy is 1 for no questions. */
export const noAnswerScores = (decisions: readonly AnswerDecision[]): NoAnswerScores => {
  const count = (answerable: boolean, answered: boolean): number =>
    decisions.filter((decision) => decision.answerable === answerable && decision.answered === answered)
      .length;
  const hit = count(false, false);
  const right = hit + count(true, true);
  return {
    ...countScores({ hit, extra: count(true, false), missed: count(false, true) }),
    accuracy: decisions.length === 0 ? 1 : right / decisions.length,
  };
};

/** Gives the decisions that a threshold makes: a question is answered when its best hit scores at least that much. */
export const decideAt = (
  questions: readonly ScoredQuestion[],
  threshold: number,
): readonly AnswerDecision[] =>
  questions.map(({ answerable, score }) => ({ answerable, answered: score !== null && score >= threshold }));

/** Scores of one threshold. */
export type ThresholdScores = NoAnswerScores & { readonly threshold: number };

/**
 * Gives the scores at every threshold that decides differently, ascending, to choose one from; the first answers all that
 * found anything. One point per distinct score.
 */
export const noAnswerCurve = (questions: readonly ScoredQuestion[]): readonly ThresholdScores[] => {
  const thresholds = [...new Set(questions.flatMap(({ score }) => score ?? []))].sort(
    (left, right) => left - right,
  );
  return thresholds.map((threshold) => ({ threshold, ...noAnswerScores(decideAt(questions, threshold)) }));
};

/** How the questions of a case that nothing answers, and those that something does, were treated; each 0 to 1. */
export type RefusalShares = {
  /** Of the questions that nothing answers, the share left open; null where there are none. Higher is better. */
  readonly refused: number | null;
  /**
   * Of the questions that something answers, the share left open all the same; null where there are none. Lower is
   * better.
   */
  readonly refusedWrongly: number | null;
};

/** Gives how a reply treats what is not known: whether it says so, and whether it says so too often. */
export const refusalShares = (decisions: readonly AnswerDecision[]): RefusalShares => {
  const leftOpen = (answerable: boolean): number | null => {
    const asked = decisions.filter((decision) => decision.answerable === answerable);
    return asked.length === 0 ? null : mean(asked.map(({ answered }) => (answered ? 0 : 1)));
  };
  return { refused: leftOpen(false), refusedWrongly: leftOpen(true) };
};
