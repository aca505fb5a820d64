import { Queue } from 'bullmq';
import { v7 } from 'uuid';
import { CopilotError } from '../../fault/copilot-error.ts';
import { withFaults } from '../../fault/with-faults.ts';
import { inputKey } from '../../jobs/input-key.ts';
import type { Job, JobKind, Json } from '../../jobs/job.ts';
import type { JobQueue } from '../../jobs/job-queue.ts';
import { defaultRetryRules, type RetryRules } from '../../jobs/retry-rules.ts';
import { type JobData, jobOfEntry } from './job-entry.ts';
import { openJobSchedules } from './job-schedules.ts';
import { startBullWorker } from './job-worker.ts';
import { openRedis, placeOf } from './open-redis.ts';
import { redisFault } from './redis-fault.ts';
import { tellFaults } from './tell-faults.ts';

const states = ['wait', 'delayed', 'prioritized', 'active', 'completed', 'failed'] as const;

const daySeconds = 86_400;

export type BullJobQueueOptions = {
  /** With what every key begins, so that several copilots may share one Redis. Default 'care-copilot'. */
  readonly prefix?: string;
  readonly retry?: RetryRules;
  /** Default 30 s. */
  readonly lockMs?: number;
  /** Is told of faults of connections and workers, which go on by themselves. */
  readonly failed?: (error: unknown) => void;
};

/** Jobs in Redis, and the queue itself for who shows it. */
export type BullJobQueue = JobQueue & { readonly queue: Queue };

/**
 * Keeps jobs in Redis by BullMQ, for any number of processes that add them and work. Where Redis reports that it is told to
 * slow down, the whole queue waits.
 * Errors are CopilotError 'storage-failed' with what to do about them.
 */
export const bullJobQueue = async (url: string, options: BullJobQueueOptions = {}): Promise<BullJobQueue> => {
  const { prefix = 'care-copilot', retry = defaultRetryRules } = options;
  const failed = tellFaults((error) => options.failed?.(error));
  const connection = await openRedis(url, 'asks', failed);
  const queue = new Queue<JobData, Json, JobKind>('jobs', {
    connection,
    prefix,
    defaultJobOptions: {
      attempts: retry.attempts,
      backoff: { type: 'exponential', delay: retry.firstWaitMs, jitter: retry.jitter },
      removeOnComplete: { age: 7 * daySeconds, count: 200 },
      removeOnFail: { age: 30 * daySeconds, count: 1_000 },
    },
  });
  queue.on('error', failed);
  const schedules = openJobSchedules(connection, prefix, failed);

  const add: JobQueue['add'] = async (kind, input) => {
    const id = v7();
    const deduplication = { id: `${kind} ${inputKey(input)}`, keepLastIfActive: true };
    const entry = await queue.add(kind, { input }, { jobId: id, deduplication });
    return { id: entry.id ?? id, isNew: entry.id === id };
  };

  const get = async (id: string): Promise<Job | null> => {
    for (;;) {
      // Entry and state are two answers; between them the job may move on.
      const before = await queue.getJobState(id);
      const entry = await queue.getJob(id);
      if (entry === undefined) return null;
      if ((await queue.getJobState(id)) === before) return jobOfEntry(entry, before);
    }
  };

  const port: JobQueue = {
    add,
    every: schedules.every,
    stopEvery: schedules.stopEvery,
    get,
    list: async (limit) => {
      // BullMQ lists by state; the newest of all are among the newest of each.
      const entries = await Promise.all(states.map((state) => queue.getJobs([state], 0, limit - 1)));
      const ids = new Set(
        entries
          .flat()
          .sort(
            (one, other) => other.timestamp - one.timestamp || (other.id ?? '').localeCompare(one.id ?? ''),
          )
          .map(({ id }) => id ?? ''),
      );
      const jobs = await Promise.all([...ids].slice(0, limit).map(get));
      return jobs.filter((job) => job !== null);
    },
    cancel: async (id) => {
      const entry = await queue.getJob(id);
      const job = await get(id);
      if (entry === undefined || job === null)
        throw new CopilotError('not-found', 'There is no job of this id.');
      const { state } = job;
      if (state !== 'waiting' && state !== 'running')
        throw new CopilotError('conflict', 'The job has ended already; there is nothing to cancel.');
      // One that a worker has taken meanwhile cannot be removed any more.
      const isGone =
        state === 'waiting' &&
        (await entry.remove().then(
          () => true,
          () => false,
        ));
      if (!isGone) await entry.updateData({ ...entry.data, cancelAsked: true });
    },
    work: async (handlers, { concurrency = 1 } = {}) => {
      const lockMs = options.lockMs ?? 30_000;
      const parts = { url, queue, prefix, handlers, concurrency, retry, lockMs, failed };
      const worker = await startBullWorker(parts);
      const ticking = await schedules.work(url, add);
      return {
        close: async (limitMs) => {
          await Promise.all([ticking.close(), worker.close(limitMs)]);
        },
      };
    },
    close: async () => {
      await queue.close();
      await schedules.close();
      connection.disconnect();
    },
  };
  return { ...withFaults(port, (cause) => redisFault(cause, placeOf(url))), queue };
};
