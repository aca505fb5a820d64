import { useCallback, useMemo } from 'react';
import type { DraftJson } from '../../contract/draft.ts';
import { usePanelTools } from '../panel-context.ts';
import type { ReplySentence } from './carry-sentences.ts';
import { layMarks } from './lay-marks.ts';
import { useCheckedText } from './use-checked-text.ts';

/** Keeps the marks of a reply that is being edited: those of its draft, and of changed sentences what the server last said. */
export const useReplyMarks = (text: string, caseId: string, draft: DraftJson): readonly ReplySentence[] => {
  const { api } = usePanelTools();
  const check = useCallback(
    (asked: string, signal: AbortSignal) => api.markReply({ caseId, draftId: draft.id }, asked, signal),
    [api, caseId, draft.id],
  );
  const { checked } = useCheckedText(text, { text: draft.draft.text, answer: draft.support }, check);
  return useMemo(() => {
    const drafted = { ...draft.draft, support: draft.support };
    // What the draft cites counts where its sentences stand unchanged; the server names the sources of all others.
    const isDrafted = checked.text === draft.draft.text;
    const known = isDrafted ? drafted : { text: checked.text, citations: [], support: checked.answer };
    return layMarks(drafted, known, text);
  }, [draft, checked, text]);
};
