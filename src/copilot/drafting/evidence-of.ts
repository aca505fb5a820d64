import type { QuestionEvidence } from '../../compose/answer-question.ts';
import type { DraftEvidence } from '../case-draft.ts';

/** Gives what was found for a question as a draft shows it. */
export const evidenceOf = ({ question, hits }: QuestionEvidence): readonly DraftEvidence[] =>
  hits.map(({ passage, score, reason }) => ({ passage, score, reason, question: question.id }));
