import type { RequestHandler } from 'express';
import { sqlJobQueue } from '../adapters/sql/jobs/job-queue.ts';
import { type JobKind, jobKinds } from '../jobs/job.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Config } from './config.ts';
import { isShared } from './database-config.ts';
import { jobHandlersOver } from './job-handlers-over.ts';
import type { Knowledge } from './knowledge-over.ts';
import { handlersInTurn } from './knowledge-turn.ts';
import { scheduleSync } from './schedule-sync.ts';
import { type SyncUseCases, syncOver } from './sync-over.ts';

/** Jobs in the background as the server has them. */
export type Jobs = {
  readonly queue: Pick<JobQueue, 'add' | 'get' | 'list' | 'cancel'>;
  /** The kinds that the configured source can do. */
  readonly kinds: readonly JobKind[];
  /** Makes the page that shows the queue of BullMQ under a path; null for jobs that this process keeps itself. */
  readonly makeBoard: ((path: string) => RequestHandler) | null;
  /** How far the knowledge is in line with the configured source. */
  readonly sync: Omit<SyncUseCases, 'sync' | 'reconcile'>;
  readonly close: () => Promise<void>;
};

type Opened = { readonly queue: JobQueue; readonly makeBoard: Jobs['makeBoard'] };

/** Where Redis stands unless the settings say. */
export const usualRedis = 'redis://127.0.0.1:6379';

/** Opens the queue in Redis; BullMQ is loaded only here. */
export const openBullJobs = async (config: Config, failed: (error: unknown) => void): Promise<Opened> => {
  const [{ bullJobQueue }, { jobBoard }] = await Promise.all([
    import('../adapters/bullmq/job-queue.ts'),
    import('../adapters/bullmq/job-board.ts'),
  ]);
  const queue = await bullJobQueue(config.CAIR_REDIS_URL?.() ?? usualRedis, { failed });
  return { queue, makeBoard: (path) => jobBoard(queue.queue, path) };
};

/**
 * Opens the jobs of the server, which holds the right to write to its data folder, and works on them where it must: it does when
 * it keeps them itself, and with LanceDB, whose one writer it is. With BullMQ and Qdrant `cair worker` does.
 * `failed` is told of faults that jobs outlive, `recovered` when the database of jobs that this process keeps works again.
 */
export const openJobs = async (
  config: Config,
  knowledge: Knowledge,
  failed: (error: unknown) => void,
  recovered: () => void = () => undefined,
): Promise<Jobs> => {
  const { queue, makeBoard }: Opened =
    config.CAIR_JOBS === 'bullmq'
      ? await openBullJobs(config, failed)
      : {
          queue: sqlJobQueue(knowledge.database, { alone: !isShared(config), failed, recovered }),
          makeBoard: null,
        };
  const sync = syncOver(config, knowledge);
  const own = jobHandlersOver(config, knowledge, sync);
  const handlers = isShared(config) ? handlersInTurn({ config, database: knowledge.database }, own) : own;
  const works = config.CAIR_JOBS === 'process' || config.CAIR_INDEX === 'lancedb';
  const worker = works ? await queue.work(handlers) : null;
  await scheduleSync(queue, sync);
  return {
    queue,
    kinds: jobKinds.filter((kind) => handlers[kind] !== undefined),
    makeBoard,
    sync,
    close: async () => {
      await worker?.close();
      await queue.close();
    },
  };
};
