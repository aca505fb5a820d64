import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobKind, Json } from '../../../jobs/job.ts';
import type { JobHandlers, JobWorker } from '../../../jobs/job-queue.ts';
import { type RetryRules, waitAfter } from '../../../jobs/retry-rules.ts';
import { type AttemptEnd, type RunningAttempt, runAttempt } from '../../../jobs/run-attempt.ts';
import type { Database } from '../database.ts';
import { storageFault } from '../storage-faults.ts';
import { jobClaims } from './job-claims.ts';
import type { JobRow } from './job-of-row.ts';
import { addDueJobs } from './job-schedules.ts';
import { tellOutages } from './tell-outages.ts';

/** A stopping worker waits this long for its jobs. */
const stopMs = 10_000;

export type WorkerParts = {
  readonly database: Database;
  readonly handlers: JobHandlers;
  readonly concurrency: number;
  readonly retry: RetryRules;
  /** A worker that has not been heard of for so long has died. */
  readonly leaseMs: number;
  /** How often a worker looks for what others have changed. */
  readonly pollMs: number;
  /** Whether jobs that run at the start can only have been left by a process that died. */
  readonly alone: boolean;
  /** Is told of faults of the database, once of those that follow each other; the worker goes on. */
  readonly failed: (error: unknown) => void;
  /** Is told when it works again. */
  readonly recovered: () => void;
};

/** Starts a worker over the database; `wake` makes it look at once. */
export const startJobWorker = (parts: WorkerParts): JobWorker & { readonly wake: () => void } => {
  const { database, handlers, retry } = parts;
  const kinds = Object.keys(handlers) as JobKind[];
  const claims = jobClaims(database, randomUUID(), parts.leaseMs);
  const running = new Map<string, RunningAttempt>();
  const outages = tellOutages(parts.failed, parts.recovered);
  const ending = new Set<Promise<void>>();
  let isStopping = false;
  let renewAt = 0;
  let nudge = new AbortController();
  const wake = (): void => {
    renewAt = 0;
    nudge.abort();
  };

  const conclude = (id: string, attempts: number, end: AttemptEnd): Promise<void> => {
    if (end.kind === 'done') return claims.end(id, 'done', { result: end.result, failure: null });
    if (end.kind === 'failed' || end.kind === 'cancelled') return claims.end(id, end.kind, end);
    if (end.kind === 'handed-back') return claims.putBack(id, 0, { counts: false });
    if (end.kind === 'limited') return claims.putBack(id, end.afterMs, { ...end, counts: false });
    return claims.putBack(id, waitAfter(retry, attempts, Math.random()), { ...end, counts: true });
  };

  /** What came of a job outlives an outage of the database: till it is written the job counts as running, and its lease is renewed. */
  const writeEnd = async (write: () => Promise<void>): Promise<void> => {
    for (;;) {
      try {
        return await write();
      } catch (cause) {
        const fault = storageFault(database, cause);
        outages.away(fault);
        // Its lease runs out, and it is run again.
        if (isStopping || !fault.retryable) return;
      }
      await sleep(parts.pollMs);
    }
  };

  const run = async ({ id, kind, input, attempts, checkpoint }: JobRow): Promise<void> => {
    const handler = handlers[kind];
    if (handler === undefined) return;
    const attempt = runAttempt({
      handler,
      input: JSON.parse(input) as Json,
      attempt: attempts,
      attempts: retry.attempts,
      checkpoint: checkpoint === null ? null : (JSON.parse(checkpoint) as Json),
      saveProgress: (progress) => claims.saveProgress(id, progress),
      saveCheckpoint: (value) => claims.saveCheckpoint(id, value),
      now: Date.now,
    });
    running.set(id, attempt);
    if (isStopping) attempt.stop();
    const end = await attempt.ended;
    await writeEnd(() => conclude(id, attempts, end));
    running.delete(id);
    wake();
  };

  /** Tells the jobs that were cancelled, or taken over by another worker, and keeps the others. */
  const renew = async (): Promise<void> => {
    if (running.size === 0 || Date.now() < renewAt) return;
    const held = await claims.renew([...running.keys()]);
    renewAt = Date.now() + parts.leaseMs / 3;
    for (const [id, attempt] of running) {
      if (!held.has(id)) attempt.lose();
      else if (held.get(id) === true) attempt.cancel();
    }
  };

  const takeAll = async (): Promise<void> => {
    while (!isStopping && running.size < parts.concurrency) {
      const row = await claims.take(kinds);
      if (row === null) return;
      const ended = run(row);
      ending.add(ended);
      void ended.finally(() => ending.delete(ended));
    }
  };

  const loop = async (): Promise<void> => {
    let isFirst = true;
    while (!isStopping || running.size > 0) {
      nudge = new AbortController();
      try {
        await renew();
        await claims.takeBack(retry.attempts, isFirst && parts.alone);
        isFirst = false;
        await addDueJobs(database);
        if (kinds.length > 0) await takeAll();
        outages.back();
      } catch (cause) {
        outages.away(storageFault(database, cause));
      }
      await sleep(parts.pollMs, undefined, { signal: nudge.signal }).catch(() => undefined);
    }
  };

  const looping = loop();
  return {
    wake,
    close: async (limitMs = stopMs) => {
      isStopping = true;
      for (const attempt of running.values()) attempt.stop();
      const limit = setTimeout(() => {
        for (const attempt of running.values()) attempt.leave();
      }, limitMs);
      wake();
      await looping;
      await Promise.all(ending);
      clearTimeout(limit);
    },
  };
};
