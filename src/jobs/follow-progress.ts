import type { JobProgress } from './job.ts';
import { makeTimeLeft, type TimeLeft } from './time-left.ts';

/** Progress is written down this often at most; handlers tell it with every document. */
const saveEveryMs = 500;

/** Takes what a handler tells and writes some of it down. */
export type FollowedProgress = {
  readonly tell: (step: string, done: number, total: number | null) => void;
  /** Writes down what was told last. */
  readonly flush: () => Promise<void>;
};

/**
 * Makes a follower of one attempt: it reckons the time left of each step and saves at most twice a second, and at the beginning
 * of each step. A save that fails is left to the next: no job fails because nobody could see how far it was.
 */
export const followProgress = (
  save: (progress: JobProgress) => Promise<void>,
  now: () => number,
): FollowedProgress => {
  const left = new Map<string, TimeLeft>();
  let unsaved: JobProgress | null = null;
  let step = '';
  let savedAt = Number.NEGATIVE_INFINITY;
  let saving: Promise<void> | null = null;

  const saveLast = async (): Promise<void> => {
    // One at a time: where saving waits for a server, what is told meanwhile does not pile up.
    if (saving !== null) await saving;
    if (unsaved === null) return;
    const progress = unsaved;
    [unsaved, step, savedAt] = [null, progress.step, now()];
    saving = save(progress)
      .catch(() => undefined)
      .finally(() => {
        saving = null;
      });
    await saving;
  };

  return {
    tell: (name, done, total) => {
      const reckon = left.get(name) ?? makeTimeLeft();
      left.set(name, reckon);
      unsaved = { step: name, done, total, secondsLeft: total === null ? null : reckon(done, total, now()) };
      const isDue = name !== step || now() - savedAt >= saveEveryMs;
      if (isDue && saving === null) void saveLast();
    },
    flush: saveLast,
  };
};
