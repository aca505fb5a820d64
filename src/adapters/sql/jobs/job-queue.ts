import { CopilotError } from '../../../fault/copilot-error.ts';
import type { JobQueue } from '../../../jobs/job-queue.ts';
import { defaultRetryRules, type RetryRules } from '../../../jobs/retry-rules.ts';
import type { Database } from '../database.ts';
import { withStorageFaults } from '../storage-faults.ts';
import { addJob } from './add-job.ts';
import { jobOfRow } from './job-of-row.ts';
import { addEvery, removeEvery } from './job-schedules.ts';
import { startJobWorker } from './job-worker.ts';

export type SqlJobQueueOptions = {
  readonly retry?: RetryRules;
  /** Default 30 s. */
  readonly leaseMs?: number;
  /** Default 500 ms. */
  readonly pollMs?: number;
  /** True where no other process runs jobs of this database, so that the jobs of one that died run again at once. Default false. */
  readonly alone?: boolean;
  /** Is told of faults of the database, once of those that follow each other. */
  readonly failed?: (error: unknown) => void;
  /** Is told when the database works again. */
  readonly recovered?: () => void;
};

/**
 * Keeps jobs in the database of record, for one process that serves and works; they outlive it, however it ends. Several
 * workers may share the database. Errors are CopilotError 'storage-failed'.
 */
export const sqlJobQueue = (database: Database, options: SqlJobQueueOptions = {}): JobQueue => {
  const wakes = new Set<() => void>();
  const wakeAll = (): void => {
    for (const wake of wakes) wake();
  };
  let isFirstWorker = true;
  return withStorageFaults(database, {
    add: async (kind, input) => {
      const added = await addJob(database, kind, input);
      wakeAll();
      return added;
    },
    every: async (kind, input, ms) => {
      await addEvery(database, kind, input, ms);
      wakeAll();
    },
    stopEvery: (kind, input) => removeEvery(database, kind, input),
    get: async (id) => {
      const row = await database.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : jobOfRow(row);
    },
    list: async (limit) => {
      const newest = database.selectFrom('jobs').selectAll().orderBy('sequence', 'desc').limit(limit);
      return (await newest.execute()).map(jobOfRow);
    },
    cancel: async (id) => {
      const gone = await database
        .deleteFrom('jobs')
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      if (gone.numDeletedRows > 0n) return;
      const asked = await database
        .updateTable('jobs')
        .set({ cancel_asked: 1 })
        .where('id', '=', id)
        .where('state', '=', 'running')
        .executeTakeFirst();
      if (asked.numUpdatedRows > 0n) {
        wakeAll();
        return;
      }
      const known = await database.selectFrom('jobs').select('id').where('id', '=', id).executeTakeFirst();
      throw known === undefined
        ? new CopilotError('not-found', 'There is no job of this id.')
        : new CopilotError('conflict', 'The job has ended already; there is nothing to cancel.');
    },
    work: async (handlers, { concurrency = 1 } = {}) => {
      const worker = startJobWorker({
        database,
        handlers,
        concurrency,
        retry: options.retry ?? defaultRetryRules,
        leaseMs: options.leaseMs ?? 30_000,
        pollMs: options.pollMs ?? 500,
        alone: (options.alone ?? false) && isFirstWorker,
        failed: options.failed ?? (() => undefined),
        recovered: options.recovered ?? (() => undefined),
      });
      isFirstWorker = false;
      wakes.add(worker.wake);
      return {
        close: async (limitMs) => {
          await worker.close(limitMs);
          wakes.delete(worker.wake);
        },
      };
    },
    close: async () => undefined,
  } satisfies JobQueue);
};
