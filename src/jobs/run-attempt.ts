import { CopilotError } from '../fault/copilot-error.ts';
import { followProgress } from './follow-progress.ts';
import type { JobFailure, JobProgress, Json } from './job.ts';
import { failureOf, retryAfterOf } from './job-failure.ts';
import type { JobHandler } from './job-queue.ts';
import { stoppedBy } from './stopped-by.ts';

/** What comes of an attempt. */
export type AttemptEnd =
  | { readonly kind: 'done'; readonly result: Json }
  /** For good. */
  | { readonly kind: 'failed'; readonly failure: JobFailure }
  /** To be tried again after a while. */
  | { readonly kind: 'again'; readonly failure: JobFailure }
  /** To be tried again after this time; the attempt does not count. */
  | { readonly kind: 'limited'; readonly failure: JobFailure; readonly afterMs: number }
  | { readonly kind: 'cancelled'; readonly failure: JobFailure }
  /** Its worker stops, or has the job no longer; the attempt does not count. */
  | { readonly kind: 'handed-back' };

/** An attempt under way. */
export type RunningAttempt = {
  readonly ended: Promise<AttemptEnd>;
  /** Tells it that somebody cancelled the job. */
  readonly cancel: () => void;
  /** Tells it that the worker stops. */
  readonly stop: () => void;
  /** Tells it that another worker may have the job: it stops, also where it would go on to an end, and the attempt is left to the other. */
  readonly lose: () => void;
  /** Waits for it no longer; it counts as handed back whatever it does. */
  readonly leave: () => void;
};

export type AttemptParts = {
  readonly handler: JobHandler;
  readonly input: Json;
  readonly attempt: number;
  /** Attempts in all. */
  readonly attempts: number;
  readonly checkpoint: Json;
  readonly saveProgress: (progress: JobProgress) => Promise<void>;
  readonly saveCheckpoint: (checkpoint: Json) => Promise<void>;
  readonly now: () => number;
};

const cancelled = new CopilotError('cancelled', 'The job was cancelled.');
const stopped = new CopilotError('cancelled', 'The worker stops; the job runs again later.', {
  retryable: true,
});

const lost = new CopilotError('cancelled', 'Another worker may have the job; this one writes no more.', {
  retryable: true,
});

const endOf = (error: unknown, reason: unknown, isLast: boolean): AttemptEnd => {
  // Whatever a handler throws once it was told to stop is the stopping itself.
  if (reason === cancelled) return { kind: 'cancelled', failure: failureOf(cancelled) };
  if (reason === stopped || reason === lost) return { kind: 'handed-back' };
  const failure = failureOf(error);
  const afterMs = retryAfterOf(error);
  if (afterMs !== null) return { kind: 'limited', failure, afterMs };
  return { kind: failure.retryable && !isLast ? 'again' : 'failed', failure };
};

/** Starts one attempt of a job and says what comes of it; `ended` never rejects. */
export const runAttempt = (parts: AttemptParts): RunningAttempt => {
  const abort = new AbortController();
  const taken = new AbortController();
  const left = Promise.withResolvers<AttemptEnd>();
  const progress = followProgress(parts.saveProgress, parts.now);

  const attempt = async (): Promise<AttemptEnd> => {
    try {
      const result = await parts.handler(parts.input, {
        signal: abort.signal,
        attempt: parts.attempt,
        progress: stoppedBy(taken.signal, progress.tell),
        checkpoint: parts.checkpoint,
        keepCheckpoint: parts.saveCheckpoint,
      });
      return { kind: 'done', result };
    } catch (error) {
      return endOf(error, taken.signal.reason ?? abort.signal.reason, parts.attempt >= parts.attempts);
    } finally {
      await progress.flush();
    }
  };

  return {
    ended: Promise.race([attempt(), left.promise]),
    cancel: () => abort.abort(cancelled),
    stop: () => abort.abort(stopped),
    lose: () => {
      taken.abort(lost);
      abort.abort(lost);
    },
    leave: () => left.resolve({ kind: 'handed-back' }),
  };
};
