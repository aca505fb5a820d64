import type { DecisionJson } from '../../contract/approval.ts';
import type { CaseDetailJson } from '../../contract/care-case.ts';
import type { DraftJson } from '../../contract/draft.ts';
import type { RefineWishJson } from '../../contract/draft-run.ts';
import type { ApiFault } from '../api-fault.ts';
import type { DraftProgress } from '../drafting/draft-progress.ts';
import type { DraftRunEnd, DraftRunView } from '../drafting/run-draft.ts';
import type { Loadable } from '../loadable.ts';

/** A draft in the making: what it is refined by, and what there is to see; `view` is null for the first moment. */
export type CaseRun = { readonly wish: RefineWishJson | null; readonly view: DraftRunView | null };

/** All that belongs to the open case; the message is there before the draft. */
export type CaseFile = {
  readonly caseId: string | null;
  readonly detail: Loadable<CaseDetailJson>;
  /** Null for an approved case whose draft is gone, and where the first draft was cancelled. */
  readonly draft: Loadable<DraftJson | null>;
  readonly decision: DecisionJson | null;
  readonly run: CaseRun | null;
  /** What was found for the first draft, shown until the draft is there. */
  readonly found: DraftProgress | null;
  /** Why the last attempt at another draft brought none; the draft before still stands. */
  readonly failedRun: { readonly wish: RefineWishJson | null; readonly fault: ApiFault } | null;
};

/** Gives the file of a case of which nothing is there yet. */
export const loadingFile = (caseId: string | null): CaseFile => ({
  caseId,
  detail: { status: 'loading' },
  draft: { status: 'loading' },
  decision: null,
  run: null,
  found: null,
  failedRun: null,
});

const hasDraft = ({ draft }: CaseFile) => draft.status === 'ready' && draft.value !== null;

/** Gives the file while a draft is in the making. */
export const fileDuringRun = (file: CaseFile, run: CaseRun): CaseFile => ({
  ...file,
  draft: hasDraft(file) ? file.draft : { status: 'loading' },
  run,
  found: hasDraft(file) ? null : (run.view?.progress ?? file.found),
  failedRun: null,
});

/** Gives the file after a draft in the making has ended: whatever brought no draft leaves the one that was there. */
export const fileAfterRun = (file: CaseFile, end: DraftRunEnd): CaseFile => {
  const after = { ...file, run: null };
  switch (end.kind) {
    case 'draft':
      return { ...after, draft: { status: 'ready', value: end.draft }, found: null };
    case 'failed':
      return hasDraft(file)
        ? { ...after, failedRun: { wish: file.run?.wish ?? null, fault: end.fault } }
        : { ...after, draft: { status: 'failed', fault: end.fault } };
    default:
      return hasDraft(file) ? after : { ...after, draft: { status: 'ready', value: null } };
  }
};
