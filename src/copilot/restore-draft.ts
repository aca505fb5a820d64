import { CopilotError } from '../fault/copilot-error.ts';
import type { CaseDraft } from './case-draft.ts';
import type { CaseStore } from './case-store.ts';

export type RestoreDraft = (caseId: string, draftId: string) => Promise<CaseDraft>;

/**
 * Makes the use case by which an earlier draft of a case becomes the latest again, the one that can be approved; the others stay.
 * Throws CopilotError 'not-found' for an unknown draft and 'conflict' for a case that is approved.
 */
export const makeRestoreDraft =
  ({ cases }: { readonly cases: Pick<CaseStore, 'draft' | 'decision' | 'saveDraft'> }): RestoreDraft =>
  async (caseId, draftId) => {
    const draft = await cases.draft(caseId, draftId);
    if (draft === null) throw new CopilotError('not-found', `Case ${caseId} has no draft ${draftId}.`);
    if ((await cases.decision(caseId)) !== null)
      throw new CopilotError('conflict', `Case ${caseId} is already approved.`);
    await cases.saveDraft(draft);
    return draft;
  };
