import type { CareCase } from '../case/care-case.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { CaseStore } from './case-store.ts';
import type { DraftProgress } from './drafting/draft-progress.ts';
import type { DraftRun, DraftRunEvent, DraftWork } from './drafting/draft-run.ts';
import { type EventLog, eventLog, type Numbered } from './drafting/event-log.ts';
import { forgetOldRuns } from './drafting/forget-old-runs.ts';

/** Drafts under way; `Wish` is what is wanted of a draft that there is, and null drafts from the beginning. */
export type DraftRuns<Wish> = {
  /**
   * Starts a run, or joins the one that makes just this. Throws CopilotError 'not-found' for an unknown case and 'conflict' while a run
   * with another wish is under way for it.
   */
  readonly start: (caseId: string, wish: Wish | null) => Promise<DraftRun>;
  /** Throws CopilotError 'not-found' for a run that never was or is forgotten. */
  readonly get: (run: string) => DraftRun & { readonly lastEventId: number };
  /** Gives the events after a number and follows the run; who stops reading doesn't stop it. Throws as `get` does. */
  readonly events: (
    run: string,
    afterId: number,
    signal?: AbortSignal,
  ) => AsyncIterable<Numbered<DraftRunEvent>>;
  /** Stops a run with its model's calls; one that has ended, or whose draft is being kept, stays as it is. Throws as `get` does. */
  readonly cancel: (run: string) => void;
  /** Cancels all runs and waits until their work has stopped. */
  readonly close: () => Promise<void>;
};

export type DraftRunsParts<Wish> = {
  readonly cases: Pick<CaseStore, 'get' | 'saveDraft'>;
  readonly workOn: (careCase: CareCase, wish: Wish | null) => DraftWork;
  readonly newId: () => string;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Is told of every fault of a run, for the log. */
  readonly failed: (error: unknown) => void;
};

type KeptRun = {
  readonly id: string;
  readonly caseId: string;
  readonly wish: string;
  readonly log: EventLog<DraftRunEvent>;
  readonly stopping: AbortController;
  work: Promise<void>;
  state: DraftRun['state'];
  isKeeping: boolean;
  endedAt: number | null;
};

const runOf = ({ id, caseId, state }: KeptRun): DraftRun => ({ id, caseId, state });

/**
 * Makes the use case behind drafts that are read along: it keeps each run with its events, so that whoever lost the connection comes
 * again and reads on, and nothing is asked or paid for twice. Runs that ended are kept for ten minutes.
 */
export const makeDraftRuns = <Wish>(parts: DraftRunsParts<Wish>): DraftRuns<Wish> => {
  const runs = new Map<string, KeptRun>();

  const end = (run: KeptRun, state: DraftRun['state'], event: DraftRunEvent): void => {
    if (run.state !== 'running') return;
    run.state = state;
    run.endedAt = parts.now();
    run.log.end(event);
  };

  const tell = (run: KeptRun, event: DraftProgress): void => {
    if (run.state !== 'running') return;
    run.log.add(event);
    // The answer takes the place of its text, for those who come later as well.
    if (event.type === 'answer')
      run.log.forget((one) => one.type === 'text' && one.question === event.question);
  };

  const carryOut = async (run: KeptRun, work: DraftWork): Promise<void> => {
    try {
      const draft = await work({ signal: run.stopping.signal, tell: (event) => tell(run, event) });
      if (run.state !== 'running') return;
      run.isKeeping = true;
      const stored = await parts.cases.get(run.caseId);
      if (stored?.state === 'waiting') await parts.cases.saveDraft(draft);
      end(run, 'done', { type: 'draft', draft });
    } catch (error) {
      if (run.state !== 'running') return;
      parts.failed(error);
      end(run, 'failed', { type: 'problem', error });
    }
  };

  const cancel = (run: KeptRun): void => {
    if (run.isKeeping) return;
    end(run, 'cancelled', { type: 'cancelled' });
    run.stopping.abort();
  };

  const known = (id: string): KeptRun => {
    forgetOldRuns(runs, parts.now());
    const run = runs.get(id);
    if (run === undefined)
      throw new CopilotError('not-found', 'There is no such draft under way, nor was one a short while ago.');
    return run;
  };

  return {
    start: async (caseId, asked) => {
      const stored = await parts.cases.get(caseId);
      if (stored === null) throw new CopilotError('not-found', `There is no case ${caseId}.`);
      const wish = JSON.stringify(asked);
      const underWay = [...runs.values()].find((run) => run.caseId === caseId && run.state === 'running');
      if (underWay?.wish === wish) return runOf(underWay);
      if (underWay !== undefined)
        throw new CopilotError(
          'conflict',
          'Another draft of this case is under way; wait for it or cancel it.',
        );
      const work = parts.workOn(stored.careCase, asked);
      const run: KeptRun = {
        id: parts.newId(),
        caseId,
        wish,
        log: eventLog(),
        stopping: new AbortController(),
        work: Promise.resolve(),
        state: 'running',
        isKeeping: false,
        endedAt: null,
      };
      runs.set(run.id, run);
      forgetOldRuns(runs, parts.now());
      run.work = carryOut(run, work);
      return runOf(run);
    },
    get: (id) => {
      const run = known(id);
      return { ...runOf(run), lastEventId: run.log.lastId() };
    },
    events: (id, afterId, signal) => known(id).log.follow(afterId, signal),
    cancel: (id) => cancel(known(id)),
    close: async () => {
      for (const run of runs.values()) cancel(run);
      await Promise.all([...runs.values()].map(({ work }) => work));
    },
  };
};
