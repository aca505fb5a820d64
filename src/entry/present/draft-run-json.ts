import type { DraftRunJson, SentDraftEventJson } from '../../contract/draft-run.ts';
import type { DraftRun, DraftRunEvent } from '../../copilot/drafting/draft-run.ts';
import { dissectionJson, draftJson } from './draft-json.ts';
import { evidenceJson } from './evidence-json.ts';
import { problemOf } from './problem-of.ts';

/** Gives a run in the shape of the contract. */
export const draftRunJson = ({ id, caseId, state }: DraftRun): DraftRunJson => ({ id, caseId, state });

/** Gives an event of a run in the shape of the contract. */
export const draftEventJson = (event: DraftRunEvent): SentDraftEventJson => {
  switch (event.type) {
    case 'questions':
      return { type: event.type, ...dissectionJson(event.questions) };
    case 'evidence':
      return { type: event.type, question: event.question, evidence: event.evidence.map(evidenceJson) };
    case 'draft':
      return { type: event.type, draft: draftJson(event.draft) };
    case 'problem':
      return { type: event.type, problem: problemOf(event.error) };
    case 'text':
    case 'answer':
    case 'cancelled':
      return event;
  }
};
