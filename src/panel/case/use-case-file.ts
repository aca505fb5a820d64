import { useCallback, useEffect, useRef, useState } from 'react';
import type { DecisionJson } from '../../contract/approval.ts';
import type { CaseDetailJson } from '../../contract/care-case.ts';
import type { DraftJson } from '../../contract/draft.ts';
import { faultOf, type Loadable } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';

/** All that belongs to the open case; the message is there before the draft. */
export type CaseFile = {
  readonly caseId: string | null;
  readonly detail: Loadable<CaseDetailJson>;
  /** Null for an approved case whose draft is gone. */
  readonly draft: Loadable<DraftJson | null>;
  readonly decision: DecisionJson | null;
  readonly isRedrafting: boolean;
};

const loadingFile = (caseId: string | null): CaseFile => ({
  caseId,
  detail: { status: 'loading' },
  draft: { status: 'loading' },
  decision: null,
  isRedrafting: false,
});

/** Loads a case with its draft, which is written when there is none yet, and its decision if it has one. */
export const useCaseFile = (caseId: string | null, returns: number) => {
  const { api, announce, noticeFault } = usePanelTools();
  const [file, setFile] = useState<CaseFile>(() => loadingFile(caseId));
  const running = useRef<AbortController | null>(null);

  const load = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const change = (part: Partial<CaseFile>) => {
      if (!signal.aborted) setFile((now) => ({ ...now, ...part }));
    };
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
      return change({ detail: fault, draft: fault });
    }
    change({ detail: { status: 'ready', value: detail } });
    try {
      const isApproved = detail.state === 'approved';
      const [found, decision] = await Promise.all([
        api.readDraft(caseId, signal),
        isApproved ? api.readDecision(caseId, signal) : null,
      ]);
      const draft = found ?? (isApproved ? null : await api.writeDraft(caseId, signal));
      change({ draft: { status: 'ready', value: draft }, decision });
      if (!signal.aborted && !isApproved) announce(strings.reply.draftReady);
    } catch (error) {
      change({ draft: failed(error) });
    }
  }, [api, announce, noticeFault, caseId]);

  useEffect(() => {
    void load();
    return () => running.current?.abort();
  }, [load]);

  const hasFailed = file.detail.status === 'failed' || file.draft.status === 'failed';
  const seenReturns = useRef(returns);
  useEffect(() => {
    if (seenReturns.current === returns) return;
    seenReturns.current = returns;
    if (hasFailed) void load();
  }, [returns, hasFailed, load]);

  /** Writes the draft again with what has been learned since; a failure keeps the draft that is there. */
  const redraft = async (): Promise<void> => {
    const signal = running.current?.signal;
    if (caseId === null || signal === undefined) return;
    setFile((now) => ({ ...now, isRedrafting: true }));
    try {
      const value = await api.writeDraft(caseId, signal);
      setFile((now) => ({ ...now, draft: { status: 'ready', value }, isRedrafting: false }));
      announce(strings.reply.draftReady);
    } catch (error) {
      if (signal.aborted) return;
      noticeFault(error);
      setFile((now) => ({ ...now, isRedrafting: false }));
      throw error;
    }
  };

  const close = (decision: DecisionJson) =>
    setFile((now) => (now.caseId === decision.caseId ? { ...now, decision } : now));

  // Until the effect has run, the state still holds the case before.
  const current = file.caseId === caseId ? file : loadingFile(caseId);
  return { file: current, reload: load, redraft, close };
};
