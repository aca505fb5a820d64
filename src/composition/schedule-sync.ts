import type { JobQueue } from '../jobs/job-queue.ts';
import type { SyncUseCases } from './sync-over.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Asks for the passes that the settings want of a server: one now and every so many minutes, and a comparison of the ids each day. A first
 * load that is not whole is taken up in any case.
 */
export const scheduleSync = async (
  queue: Pick<JobQueue, 'add' | 'every' | 'stopEvery'>,
  { everyMinutes, tellsChanges, state }: Pick<SyncUseCases, 'everyMinutes' | 'tellsChanges' | 'state'>,
): Promise<void> => {
  if (everyMinutes === null) await queue.stopEvery('sync', {});
  else await queue.every('sync', {}, everyMinutes * minute);
  if (everyMinutes === null || !tellsChanges) await queue.stopEvery('reconcile', {});
  else await queue.every('reconcile', {}, day);
  if (everyMinutes === null && tellsChanges && (await state()).lagSeconds === null)
    await queue.add('sync', {});
};
