import { makeIndexJob } from '../copilot/index-job.ts';
import { makeSyncJob } from '../copilot/sync-job.ts';
import type { JobHandlers } from '../jobs/job-queue.ts';
import type { Config } from './config.ts';
import type { Knowledge } from './knowledge-over.ts';
import { openSource } from './open-source.ts';
import type { SyncUseCases } from './sync-over.ts';

/** Gives what jobs do with the knowledge of a data folder; a kind that the source cannot do is left out, and is refused when asked for. */
export const jobHandlersOver = (
  config: Config,
  knowledge: Pick<Knowledge, 'refresh'>,
  { sync, reconcile, tellsChanges }: Pick<SyncUseCases, 'sync' | 'reconcile' | 'tellsChanges'>,
): JobHandlers => ({
  index: makeIndexJob({
    refresh: knowledge.refresh,
    openSource: () => openSource(config.CAIR_SOURCE, config),
  }),
  sync: makeSyncJob(sync),
  ...(tellsChanges ? { reconcile: makeSyncJob(reconcile) } : {}),
});
