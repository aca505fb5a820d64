import type { Job, JobKind, Json } from './job.ts';

/** What a handler is given beside its input. */
export type JobContext = {
  /** Aborted when the job is cancelled or its worker stops; its reason is a CopilotError 'cancelled' to be thrown. */
  readonly signal: AbortSignal;
  /** 1 for the first. */
  readonly attempt: number;
  /**
   * Tells how far the job is; may be called as often as one likes. Throws once the job or its turn may be another's, so that work which
   * goes on to an end after it was told to stop writes no more beside the other's.
   */
  readonly progress: (step: string, done: number, total: number | null) => void;
  /** What an earlier attempt kept last, or null. */
  readonly checkpoint: Json;
  /** Keeps where a later attempt may go on. */
  readonly keepCheckpoint: (checkpoint: Json) => Promise<void>;
};

/**
 * Does one attempt of a job and gives its result; any step of it may be done twice, so each must be harmless the second time.
 * A CopilotError that is retryable is tried again; one with `details.retryAfterMs` after that time, at no cost of an attempt.
 */
export type JobHandler = (input: Json, context: JobContext) => Promise<Json>;

export type JobHandlers = Partial<Readonly<Record<JobKind, JobHandler>>>;

/** Runs jobs in this process. */
export type JobWorker = {
  /**
   * Takes no more jobs and tells those that run to stop. Those that stop, and those that have not ended within the limit, go
   * back and run again elsewhere. Default 10 s.
   */
  readonly close: (limitMs?: number) => Promise<void>;
};

/**
 * The port of jobs. There is at most one waiting job of a kind and input; while one runs, one more may wait behind it, and
 * the two never run at once. Every fault is a CopilotError.
 */
export type JobQueue = {
  /** Gives the id of the job that was added, or of the one that waits or runs already. */
  readonly add: (kind: JobKind, input: Json) => Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Adds a job now and then every so many milliseconds; replaces what was said of the same kind and input. */
  readonly every: (kind: JobKind, input: Json, ms: number) => Promise<void>;
  /** Takes `every` back; harmless where there is none. */
  readonly stopEvery: (kind: JobKind, input: Json) => Promise<void>;
  readonly get: (id: string) => Promise<Job | null>;
  /** Newest first. */
  readonly list: (limit: number) => Promise<readonly Job[]>;
  /** Takes a waiting job away; tells a running one to stop. Throws 'not-found', or 'conflict' for a job that has ended. */
  readonly cancel: (id: string) => Promise<void>;
  /** Runs jobs of the handled kinds, one at a time unless told otherwise. */
  readonly work: (handlers: JobHandlers, options?: { readonly concurrency?: number }) => Promise<JobWorker>;
  /** Closes connections; workers are to be closed before. */
  readonly close: () => Promise<void>;
};
