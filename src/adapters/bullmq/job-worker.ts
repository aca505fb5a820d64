import { hostname } from 'node:os';
import { type Queue, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import type { JobFailure, JobKind, Json } from '../../jobs/job.ts';
import type { JobHandlers, JobWorker } from '../../jobs/job-queue.ts';
import type { RetryRules } from '../../jobs/retry-rules.ts';
import { type AttemptEnd, type RunningAttempt, runAttempt } from '../../jobs/run-attempt.ts';
import { attemptsBefore, type JobData, type JobEntry, type KeptProgress, keptOf } from './job-entry.ts';
import { openRedis } from './open-redis.ts';

/** A stopping worker waits this long for its jobs, and then as long again for Redis. */
const stopMs = 10_000;

/** How often a worker asks whether its jobs were cancelled. */
const askMs = 500;

/** Workers of BullMQ take jobs of every kind; those of a newer version may know more kinds. */
const notDoneHere: JobFailure = {
  code: 'conflict',
  message: 'The worker that took the job does not do jobs of its kind.',
  retryable: true,
};

export type BullWorkerParts = {
  readonly url: string;
  readonly queue: Queue<JobData, Json, JobKind>;
  readonly prefix: string;
  readonly handlers: JobHandlers;
  readonly concurrency: number;
  readonly retry: RetryRules;
  /** A worker that has not renewed its lock for so long has died. */
  readonly lockMs: number;
  readonly failed: (error: unknown) => void;
};

/** Tells BullMQ what came of an attempt, by value or by the error that stands for it. */
const conclude = async (
  entry: JobEntry,
  token: string | undefined,
  end: AttemptEnd,
  queue: Queue,
): Promise<Json> => {
  if (end.kind === 'done') return end.result;
  if (end.kind === 'handed-back') {
    // Where the lock is lost another worker has it already.
    await entry.moveToWait(token).catch(() => undefined);
    throw new WaitingError();
  }
  if (end.kind === 'limited') {
    await queue.rateLimit(end.afterMs);
    throw Worker.RateLimitError();
  }
  const reason = JSON.stringify(end.failure);
  throw end.kind === 'again' ? new Error(reason) : new UnrecoverableError(reason);
};

/** Starts a worker of BullMQ; BullMQ renews its locks and gives the jobs of workers that died to others. */
export const startBullWorker = async (parts: BullWorkerParts): Promise<JobWorker> => {
  const { queue, handlers, failed } = parts;
  const connection = await openRedis(parts.url, 'works', failed);
  const running = new Map<string, RunningAttempt>();
  let isStopping = false;

  const run = async (entry: JobEntry, token?: string, signal?: AbortSignal): Promise<Json> => {
    const handler = handlers[entry.name];
    if (handler === undefined) return conclude(entry, token, { kind: 'again', failure: notDoneHere }, queue);
    let kept = keptOf(entry);
    const keep = (change: Partial<KeptProgress>): Promise<void> => {
      kept = { ...kept, ...change };
      return entry.updateProgress(kept);
    };
    const attempt = runAttempt({
      handler,
      input: entry.data.input,
      attempt: attemptsBefore(entry) + 1,
      attempts: parts.retry.attempts,
      checkpoint: kept.checkpoint,
      saveProgress: (shown) => keep({ shown }),
      saveCheckpoint: (checkpoint) => keep({ checkpoint }),
      now: Date.now,
    });
    const id = entry.id ?? '';
    running.set(id, attempt);
    signal?.addEventListener('abort', attempt.cancel);
    if (entry.data.cancelAsked === true) attempt.cancel();
    if (isStopping) attempt.stop();
    const end = await attempt.ended;
    running.delete(id);
    return conclude(entry, token, end, queue);
  };

  const worker = new Worker<JobData, Json, JobKind>(
    queue.name,
    // BullMQ gives a signal only to functions of three parameters without defaults.
    (entry, token, signal) => run(entry, token, signal),
    {
      connection,
      prefix: parts.prefix,
      // Shown with each job that it takes.
      name: `${hostname()}:${process.pid}`,
      concurrency: parts.concurrency,
      lockDuration: parts.lockMs,
      stalledInterval: parts.lockMs,
      maxStalledCount: parts.retry.attempts - 1,
      runRetryDelay: 1_000,
    },
  );
  worker.on('error', failed);
  worker.on('lockRenewalFailed', (ids) => {
    for (const id of ids) running.get(id)?.lose();
  });

  const askWhetherCancelled = async (): Promise<void> => {
    for (const id of running.keys()) {
      const entry = await queue.getJob(id);
      if (entry?.data.cancelAsked === true) worker.cancelJob(id);
    }
  };
  // While Redis is away nothing can be cancelled, and the connection tells of that itself.
  const asking = setInterval(() => void askWhetherCancelled().catch(() => undefined), askMs);

  return {
    close: async (limitMs = stopMs) => {
      isStopping = true;
      for (const attempt of running.values()) attempt.stop();
      const limit = setTimeout(() => {
        for (const attempt of running.values()) attempt.leave();
      }, limitMs);
      const givenUp = Promise.withResolvers<void>();
      const last = setTimeout(givenUp.resolve, limitMs + stopMs);
      await Promise.race([worker.close(), givenUp.promise]);
      for (const timer of [limit, last]) clearTimeout(timer);
      clearInterval(asking);
      connection.disconnect();
    },
  };
};
