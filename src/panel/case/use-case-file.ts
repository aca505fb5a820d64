import { useCallback, useEffect, useRef, useState } from 'react';
import type { DecisionJson } from '../../contract/approval.ts';
import type { CaseDetailJson } from '../../contract/care-case.ts';
import type { DraftJson } from '../../contract/draft.ts';
import { useDraftRun } from '../drafting/use-draft-run.ts';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { type ReplyWork, resumeWork } from '../reply/reply-work.ts';
import { strings } from '../strings.ts';
import { loadingFile } from './case-file.ts';

/** Gives the advisor's work after the draft under it was exchanged. */
export type WorkOn = (work: ReplyWork, draft: DraftJson) => ReplyWork;

/** The open case and what can be done with it. */
export type OpenCase = ReturnType<typeof useCaseFile>;

/** Loads a case with its draft, which is made when there is none yet, and its decision if it has one. */
export const useCaseFile = (caseId: string | null, returns: number) => {
  const { api, works, runs, announce, noticeFault } = usePanelTools();
  const [file, setFile] = useState(() => loadingFile(caseId));
  const opened = useRef<AbortController | null>(null);
  const { goOn, makeDraft, cancel, leave } = useDraftRun(caseId, setFile);

  const load = useCallback(async () => {
    opened.current?.abort();
    leave();
    const controller = new AbortController();
    opened.current = controller;
    const { signal } = controller;
    const failed = (error: unknown) => {
      if (!signal.aborted) noticeFault(error);
      return { status: 'failed', fault: faultOf(error) } as const;
    };
    setFile(loadingFile(caseId));
    if (caseId === null) return;

    let detail: CaseDetailJson;
    try {
      detail = await api.readCase(caseId, signal);
    } catch (error) {
      const fault = failed(error);
      if (!signal.aborted) setFile((now) => ({ ...now, detail: fault, draft: fault }));
      return;
    }
    if (signal.aborted) return;
    setFile((now) => ({ ...now, detail: { status: 'ready', value: detail } }));
    try {
      const isApproved = detail.state === 'approved';
      const [draft, decision] = await Promise.all([
        api.readDraft(caseId, signal),
        isApproved ? api.readDecision(caseId, signal) : null,
      ]);
      if (signal.aborted) return;
      if (draft !== null || isApproved) {
        setFile((now) => ({ ...now, draft: { status: 'ready', value: draft }, decision }));
      }
      if (isApproved) return;
      const underWay = runs.read(caseId);
      if (underWay !== null) await goOn(underWay, draft);
      else if (draft === null) await makeDraft(null);
      else announce(strings.reply.draftReady);
    } catch (error) {
      const fault = failed(error);
      if (!signal.aborted) setFile((now) => ({ ...now, draft: fault }));
    }
  }, [api, runs, announce, noticeFault, caseId, goOn, makeDraft, leave]);

  useEffect(() => {
    void load();
    return () => {
      opened.current?.abort();
      leave();
    };
  }, [load, leave]);

  const hasFailed = file.detail.status === 'failed' || file.draft.status === 'failed';
  const seenReturns = useRef(returns);
  useEffect(() => {
    if (seenReturns.current === returns) return;
    seenReturns.current = returns;
    if (hasFailed) void load();
  }, [returns, hasFailed, load]);

  /** Makes an earlier version the draft again; `workOn` says what becomes of the advisor's text. */
  const restore = async (draftId: string, before: DraftJson, workOn: WorkOn): Promise<void> => {
    if (caseId === null) return;
    try {
      const draft = await api.restoreVersion(caseId, draftId);
      works.write(caseId, workOn(resumeWork(works.read(caseId), before), draft));
      setFile((now) =>
        now.caseId === caseId ? { ...now, draft: { status: 'ready', value: draft }, failedRun: null } : now,
      );
    } catch (error) {
      noticeFault(error);
      throw error;
    }
  };
  const close = (decision: DecisionJson) =>
    setFile((now) => (now.caseId === decision.caseId ? { ...now, decision } : now));

  // Until the effect has run, the state still holds the case before.
  const current = file.caseId === caseId ? file : loadingFile(caseId);
  return { file: current, reload: load, makeDraft, cancel, restore, close };
};
