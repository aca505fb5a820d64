import type { Json } from '../jobs/job.ts';
import type { JobHandler } from '../jobs/job-queue.ts';
import type { SyncRun } from './run-sync.ts';
import type { SyncOptions } from './syncing/sync-parts.ts';

/** Makes a job of a pass; told to stop it ends between two pieces, and the next one goes on from there. Its result is what the pass did. */
export const makeSyncJob =
  (run: (options: Pick<SyncOptions, 'progress' | 'signal'>) => Promise<SyncRun>): JobHandler =>
  async (_input, { signal, progress }): Promise<Json> => {
    const { origin: _origin, skippedFirst, ...pass } = await run({ signal, progress });
    return { ...pass, skippedFirst: skippedFirst.map(({ where, reason }) => ({ where, reason })) };
  };
