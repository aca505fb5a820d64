import { type Dispatch, type SetStateAction, useCallback, useRef } from 'react';
import type { DraftJson } from '../../contract/draft.ts';
import type { RefineWishJson } from '../../contract/draft-run.ts';
import { ApiFault } from '../api-fault.ts';
import { type CaseFile, fileAfterRun, fileDuringRun } from '../case/case-file.ts';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { replaceWork, resumeWork } from '../reply/reply-work.ts';
import { strings } from '../strings.ts';
import { type DraftRunEnd, type DraftRunning, runDraft } from './run-draft.ts';
import type { RememberedRun } from './run-memory.ts';

/** What a draft is refined from: the reply as the advisor has it now, and what is wished. */
export type Refinement = { readonly draft: DraftJson; readonly text: string; readonly wish: RefineWishJson };

type Run = {
  readonly wish: RefineWishJson | null;
  /** The draft that stands while the run goes on. */
  readonly before: DraftJson | null;
  readonly start: () => Promise<string>;
  /** True for a run that was left and may have ended long ago. */
  readonly isResumed: boolean;
};

/** Makes drafts for the open case, one at a time, and keeps the file of the case in step. */
export const useDraftRun = (caseId: string | null, setFile: Dispatch<SetStateAction<CaseFile>>) => {
  const { api, works, runs, announce, noticeFault } = usePanelTools();
  const running = useRef<DraftRunning | null>(null);

  /** Gives the end of a run that the server forgot: by the latest draft, if that is another one than before. */
  const endByLatestDraft = useCallback(
    async (id: string, before: DraftJson | null): Promise<DraftRunEnd> => {
      const draft = await api.readDraft(id);
      if (draft !== null && draft.id !== before?.id) return { kind: 'draft', draft };
      return { kind: 'failed', fault: new ApiFault('refused', strings.writing.interrupted) };
    },
    [api],
  );

  /** Runs to the end and gives how it ended; 'left' when the advisor went elsewhere meanwhile. */
  const run = useCallback(
    async ({ wish, before, start, isResumed }: Run): Promise<DraftRunEnd> => {
      if (caseId === null) return { kind: 'left' };
      running.current?.leave();
      let runId: string | null = null;
      let isShown = false;
      const asked = runDraft(
        api,
        async () => {
          runId = await start();
          runs.keep(caseId, { id: runId, wish });
          return runId;
        },
        (view) => {
          if (!isShown) announce(strings.writing.begun);
          isShown = true;
          setFile((now) => fileDuringRun(now, { wish, view }));
        },
      );
      running.current = asked;
      setFile((now) => fileDuringRun(now, { wish, view: null }));
      const ended = await asked.ended;
      if (ended.kind === 'left') return ended;
      let end = ended;
      try {
        if (ended.kind === 'gone') end = await endByLatestDraft(caseId, before);
        if (ended.kind === 'draft' && isResumed) {
          end = { kind: 'draft', draft: (await api.readDraft(caseId)) ?? ended.draft };
        }
        if (runId !== null) runs.drop(caseId, runId);
      } catch (error) {
        // The server is away, or the page is being left: the run is still remembered, to go on with.
        end = { kind: 'failed', fault: faultOf(error) };
      }
      if (running.current !== asked) return { kind: 'left' };
      running.current = null;
      if (end.kind === 'draft') {
        const stored = works.read(caseId);
        if (wish !== null && before !== null && stored?.draftId !== end.draft.id) {
          works.write(caseId, replaceWork(resumeWork(stored, before), end.draft));
        }
        announce(wish === null ? strings.reply.draftReady : strings.refine.ready);
      }
      if (end.kind === 'cancelled') {
        announce(before === null ? strings.writing.cancelled : strings.writing.cancelledKept);
      }
      if (end.kind === 'failed') noticeFault(end.fault);
      setFile((now) => fileAfterRun(now, end));
      return ended.kind === 'gone' && end.kind === 'failed' ? ended : end;
    },
    [api, works, runs, announce, noticeFault, caseId, setFile, endByLatestDraft],
  );

  /** Drafts the case from its beginning, or refines a draft. */
  const makeDraft = useCallback(
    (refinement: Refinement | null, before: DraftJson | null = refinement?.draft ?? null) =>
      run({
        wish: refinement?.wish ?? null,
        before,
        isResumed: false,
        start: async () => {
          const refine = refinement && {
            draftId: refinement.draft.id,
            text: refinement.text,
            wish: refinement.wish,
          };
          return (await api.startDraftRun(caseId ?? '', { refine })).id;
        },
      }),
    [api, caseId, run],
  );

  /** Goes on with a run that was left; if the server no longer knows it and there is no draft, one is made. */
  const goOn = useCallback(
    async (remembered: RememberedRun, before: DraftJson | null) => {
      const end = await run({
        wish: remembered.wish,
        before,
        start: async () => remembered.id,
        isResumed: true,
      });
      if (end.kind === 'gone' && before === null) await makeDraft(null);
      else if (end.kind === 'gone') setFile((now) => ({ ...now, failedRun: null }));
    },
    [run, makeDraft, setFile],
  );

  const cancel = useCallback(() => running.current?.cancel(), []);
  const leave = useCallback(() => {
    running.current?.leave();
    running.current = null;
  }, []);
  return { goOn, makeDraft, cancel, leave };
};
