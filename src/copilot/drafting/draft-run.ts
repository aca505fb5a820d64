import type { CaseDraft } from '../case-draft.ts';
import type { DraftProgress, TellProgress } from './draft-progress.ts';

/** What is told of a run; after one of the last three nothing more comes. */
export type DraftRunEvent =
  | DraftProgress
  /** The whole draft, which is kept by now if its case still waits. */
  | { readonly type: 'draft'; readonly draft: CaseDraft }
  | { readonly type: 'problem'; readonly error: unknown }
  | { readonly type: 'cancelled' };

/** A draft that is being made, or was a short while ago. */
export type DraftRun = {
  readonly id: string;
  readonly caseId: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
};

/** Makes one draft: from the beginning of a case, or from an earlier draft of it. */
export type DraftWork = (asking: {
  readonly signal: AbortSignal;
  readonly tell: TellProgress;
}) => Promise<CaseDraft>;
