import type { CaseResult } from './case-result.ts';
import type { FixProposal } from './evaluation-run.ts';
import { firingRules } from './firing-rules.ts';
import type { QuestionVectors } from './group-questions.ts';
import { inOrder } from './in-order.ts';
import { misleadingSources } from './misleading-sources.ts';
import { unansweredQuestions } from './unanswered-questions.ts';

/** More than this nobody plans at once, and no kind is to crowd out the others: a rule fires in many cases. */
const mostPerKind = 10;

export type FixNextInput = {
  readonly cases: readonly CaseResult[];
  /** Score from which a hit may answer, 0 to 1, as the measured system had it. */
  readonly threshold: number;
  /** Groups questions by meaning. Default null: by shared words. */
  readonly vectors?: QuestionVectors | null;
};

const byCases = (left: FixProposal, right: FixProposal): number =>
  right.cases.length - left.cases.length || right.count - left.count;

/**
 * Gives what to mend next, at most ten things of each kind, those first that affect most cases: questions that nothing answers, grouped;
 * sources that mislead; tone rules that fire. The order of the cases does not matter.
 */
export const fixNext = ({ cases, threshold, vectors = null }: FixNextInput): readonly FixProposal[] => {
  const ordered = inOrder(cases);
  const kinds = [
    unansweredQuestions(ordered, vectors),
    misleadingSources(ordered, threshold),
    firingRules(ordered),
  ];
  return kinds.flatMap((proposals) => proposals.toSorted(byCases).slice(0, mostPerKind)).sort(byCases);
};
