import { useMemo, useSyncExternalStore } from 'react';
import type { DraftJson } from '../../contract/draft.ts';
import { usePanelTools } from '../panel-context.ts';
import { type ReplyWork, resumeWork } from './reply-work.ts';

/** Gives the advisor's work on the draft of a case, and the way to change it; every change is kept at once. */
export const useDraft = (caseId: string, draft: DraftJson) => {
  const { works } = usePanelTools();
  const stored = useSyncExternalStore(works.subscribe, () => works.read(caseId));
  const work = useMemo(() => resumeWork(stored, draft), [stored, draft]);
  const change = (next: (work: ReplyWork) => ReplyWork) =>
    works.write(caseId, next(resumeWork(works.read(caseId), draft)));
  return { work, change };
};
