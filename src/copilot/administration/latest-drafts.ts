import type { CaseDraft } from '../case-draft.ts';
import type { CaseState, CaseStore } from '../case-store.ts';

/** The newest cases say what is asked now; reading the drafts of so many takes about a second. */
const mostCases = 1_000;

/** Gives the latest draft of each of the newest cases that have one, newest case first. */
export const latestDrafts = async (
  cases: Pick<CaseStore, 'list' | 'latestDraft'>,
): Promise<readonly { readonly draft: CaseDraft; readonly state: CaseState }[]> => {
  const drafts: { draft: CaseDraft; state: CaseState }[] = [];
  for (const { careCase, state } of (await cases.list()).slice(0, mostCases)) {
    const draft = await cases.latestDraft(careCase.id);
    if (draft !== null) drafts.push({ draft, state });
  }
  return drafts;
};
