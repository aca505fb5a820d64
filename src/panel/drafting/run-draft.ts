import type { DraftJson } from '../../contract/draft.ts';
import { ApiFault } from '../api-fault.ts';
import { faultOf } from '../loadable.ts';
import type { DraftApi } from './draft-api.ts';
import { type DraftProgress, followDraft, noProgress } from './draft-progress.ts';
import { paceUpdates } from './pace-updates.ts';

/** How a draft in the making ended; 'gone' when the server no longer knows it. */
export type DraftRunEnd =
  | { readonly kind: 'draft'; readonly draft: DraftJson }
  | { readonly kind: 'failed'; readonly fault: ApiFault }
  | { readonly kind: 'cancelled' | 'gone' | 'left' };

/** What there is to see of a draft in the making. */
export type DraftRunView = {
  readonly progress: DraftProgress;
  /** True while the connection is lost and tried again. */
  readonly isReconnecting: boolean;
  readonly isCancelling: boolean;
};

export type DraftRunning = {
  readonly ended: Promise<DraftRunEnd>;
  /** Stops the work on the server; the run ends as cancelled, or with the draft that was done just before. */
  readonly cancel: () => void;
  /** Stops looking; the server goes on. */
  readonly leave: () => void;
};

/** So long a cancelled run may still say how it ended. */
const lastWordMs = 1_000;

/**
 * Runs a draft: starts it (or finds the one that is under way), follows its events and shows how far it is, not before a
 * moment has passed. The promise never rejects: a fault is an end like the others.
 */
export const runDraft = (
  api: Pick<DraftApi, 'followDraftRun' | 'cancelDraftRun'>,
  start: () => Promise<string>,
  show: (view: DraftRunView) => void,
): DraftRunning => {
  let view: DraftRunView = { progress: noProgress, isReconnecting: false, isCancelling: false };
  let runId: string | null = null;
  let stopFollowing = () => {};
  const pace = paceUpdates(() => show(view));
  const change = (part: Partial<DraftRunView>) => {
    view = { ...view, ...part };
    pace.ask();
  };
  let end: (how: DraftRunEnd) => void = () => {};
  const ended = new Promise<DraftRunEnd>((resolve) => {
    end = (how) => {
      pace.stop();
      stopFollowing();
      resolve(how);
    };
  });
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });

  const stopOnServer = async (id: string) => {
    try {
      await api.cancelDraftRun(id);
      setTimeout(() => end({ kind: 'cancelled' }), lastWordMs);
    } catch {
      // Whoever cancels is not kept waiting for a server that is away.
      end({ kind: 'cancelled' });
    }
  };
  const follow = (id: string) => {
    runId = id;
    if (hasEnded) return;
    stopFollowing = api.followDraftRun(id, {
      onEvent: (event, eventId) => {
        change({ progress: followDraft(view.progress, event, eventId), isReconnecting: false });
        if (event.type === 'draft') end({ kind: 'draft', draft: event.draft });
        if (event.type === 'cancelled') end({ kind: 'cancelled' });
        if (event.type === 'problem') {
          const { detail, status, code } = event.problem;
          end({ kind: 'failed', fault: new ApiFault('refused', detail, { status, code }) });
        }
      },
      onReconnecting: (isReconnecting) => change({ isReconnecting }),
      onGone: () => end({ kind: view.isCancelling ? 'cancelled' : 'gone' }),
    });
    if (view.isCancelling) void stopOnServer(id);
  };
  start().then(follow, (error: unknown) => end({ kind: 'failed', fault: faultOf(error) }));

  return {
    ended,
    cancel: () => {
      if (view.isCancelling) return;
      change({ isCancelling: true });
      if (runId !== null) void stopOnServer(runId);
    },
    leave: () => end({ kind: 'left' }),
  };
};
