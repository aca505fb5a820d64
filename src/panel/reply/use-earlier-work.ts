import { useState } from 'react';
import type { DraftJson } from '../../contract/draft.ts';
import type { WorkOn } from '../case/use-case-file.ts';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';
import { type ReplyWork, replaceWork, resumeEarlier, takeBackText } from './reply-work.ts';

/** Makes an earlier version of the draft the draft again. */
export type RestoreDraft = (draftId: string, before: DraftJson, workOn: WorkOn) => Promise<void>;

type Work = { readonly work: ReplyWork; readonly change: (next: (work: ReplyWork) => ReplyWork) => void };

/** Restores versions of the draft, and brings back the reply that a refined draft or a restored version replaced. */
export const useEarlierWork = (draft: DraftJson, { work, change }: Work, onRestore: RestoreDraft) => {
  const { announce } = usePanelTools();
  const [problem, setProblem] = useState<string | null>(null);

  const restore = async (draftId: string) => {
    await onRestore(draftId, draft, replaceWork);
    announce(strings.versions.restored);
  };
  /** The text is back at once; the draft it was made from follows, and with it the marks and what was settled. */
  const undo = async () => {
    const earlier = work.earlier.at(-1);
    if (earlier === undefined) return;
    setProblem(null);
    change(takeBackText);
    announce(strings.refine.undone);
    if (earlier.draftId === draft.id) return;
    try {
      await onRestore(earlier.draftId, draft, (now, restored) => resumeEarlier(now, earlier, restored));
    } catch (error) {
      setProblem(strings.refine.undoFailed(faultOf(error).message));
    }
  };
  return { restore, undo, problem };
};
