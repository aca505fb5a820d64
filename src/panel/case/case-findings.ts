import type { DraftJson } from '../../contract/draft.ts';
import type { EvidenceJson } from '../../contract/evidence.ts';
import type { DraftProgress } from '../drafting/draft-progress.ts';
import { type NumberedSource, numberSources } from '../evidence/number-sources.ts';
import { type NumberedQuestion, numberQuestions } from './message-blocks.ts';

/** What is known about the questions of a case: from its draft, or while there is none from the draft in the making. */
export type CaseFindings = {
  readonly questions: readonly NumberedQuestion[];
  readonly evidence: readonly EvidenceJson[];
  readonly sources: readonly NumberedSource[];
  /** Ids of the questions whose evidence is still looked for. */
  readonly unsearched: readonly string[];
};

/** Gives what is known about the questions of a case; null while nothing is. */
export const caseFindings = (draft: DraftJson | null, found: DraftProgress | null): CaseFindings | null => {
  if (draft !== null) {
    const questions = numberQuestions(draft.questions);
    return { questions, evidence: draft.evidence, sources: numberSources(draft), unsearched: [] };
  }
  if (found === null || found.questions === null) return null;
  const { questions, evidence, searched } = found;
  const named = numberSources({ evidence: [...evidence], draft: { citations: [] }, support: [] });
  return {
    questions: numberQuestions(questions.map((question) => ({ ...question, state: 'pending' as const }))),
    evidence,
    sources: named.map((source) => ({ ...source, cited: null })),
    unsearched: questions.map(({ id }) => id).filter((id) => !searched.includes(id)),
  };
};
