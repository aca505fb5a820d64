import type { ApprovedCase } from './approved-case.ts';
import type { LabelledLineQuestion } from './labelled-line.ts';
import { survivingSources } from './surviving-sources.ts';

/** The questions of a case as its advisor confirmed them. */
export type ConfirmedQuestions = {
  /** In the order of the text; null where the decision does not say what the case asks or what answers it. */
  readonly questions: readonly LabelledLineQuestion[] | null;
  /** True when the reply answers a question with the advisor's own words, or with those of an earlier approved answer. */
  readonly hasOwnAnswer: boolean;
};

const nothingKnown: ConfirmedQuestions = { questions: null, hasOwnAnswer: false };

/**
 * Gives the questions that the ledger of an approved case confirms: what is no question is dropped, what the reply says is
 * open has no answers, what it answers has the articles and closed cases that the sent text still rests on. Null where the
 * copilot found no question, for then nobody was asked, and where the facts were wrong, for then its sources teach nothing.
 */
export const confirmedQuestions = (approved: ApprovedCase): ConfirmedQuestions => {
  const { questions, draft, decision, approvedAnswers } = approved;
  if (questions.length === 0 || decision.verdicts.facts === 'wrong') return nothingKnown;
  const states = new Map(decision.ledger.map(({ question, state }) => [question, state]));
  const sourcesOf = survivingSources(draft, decision.sentText);
  let hasOwnAnswer = false;
  const confirmed = questions.flatMap(({ id, text, start, end, kind }): LabelledLineQuestion[] => {
    const state = states.get(id);
    if (state === undefined || state === 'not-a-question') return [];
    const sources = state === 'answered' ? sourcesOf(id) : [];
    const answers = sources.filter((source) => !approvedAnswers.has(source));
    hasOwnAnswer ||= state === 'answered' && answers.length === 0;
    return [{ text, start, end, type: kind, answers, facts: [] }];
  });
  return { questions: confirmed.toSorted((one, other) => one.start - other.start), hasOwnAnswer };
};
