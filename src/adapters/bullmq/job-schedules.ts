import { createHash } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { inputKey } from '../../jobs/input-key.ts';
import type { JobKind, Json } from '../../jobs/job.ts';
import { openRedis } from './open-redis.ts';

type ScheduleData = { readonly input: Json };

const scheduleName = 'schedule';

/** Schedulers of BullMQ have ids without colons. */
const scheduleId = (kind: JobKind, input: Json): string =>
  `${kind}-${createHash('sha256').update(inputKey(input)).digest('hex').slice(0, 32)}`;

/**
 * Opens the schedules of jobs: BullMQ's job schedulers in a queue of their own, whose entries only add the job. A scheduler
 * over the queue of jobs itself would add one job beside another, for its entries are not deduplicated.
 */
export const openJobSchedules = (connection: Redis, prefix: string, failed: (error: unknown) => void) => {
  const queue = new Queue<ScheduleData, void, JobKind>(scheduleName, { connection, prefix });
  queue.on('error', failed);
  return {
    every: async (kind: JobKind, input: Json, ms: number): Promise<void> => {
      await queue.upsertJobScheduler(
        scheduleId(kind, input) as JobKind,
        { every: ms },
        { name: kind, data: { input }, opts: { removeOnComplete: true, removeOnFail: { count: 20 } } },
      );
    },
    stopEvery: async (kind: JobKind, input: Json): Promise<void> => {
      await queue.removeJobScheduler(scheduleId(kind, input));
    },
    /** Adds the jobs whose time has come. */
    work: async (
      url: string,
      add: (kind: JobKind, input: Json) => Promise<unknown>,
    ): Promise<{ readonly close: () => Promise<void> }> => {
      const own = await openRedis(url, 'works', failed);
      const worker = new Worker<ScheduleData, void, JobKind>(
        scheduleName,
        async ({ name, data }) => {
          await add(name, data.input);
        },
        { connection: own, prefix },
      );
      worker.on('error', failed);
      return {
        close: async () => {
          await worker.close();
          own.disconnect();
        },
      };
    },
    close: () => queue.close(),
  };
};
