import type { ChangingSource } from '../knowledge/changing-source.ts';
import type { SyncOptions, SyncParts, TakenChanges } from './syncing/sync-parts.ts';
import { makeTakeChanges } from './syncing/take-changes.ts';

/**
 * Makes the use case that reads what has changed in a source since it was last read, and takes it into the live generation; without marks
 * it is a first load. One that breaks off goes on from the last mark that is kept. Another origin begins anew. Throws what reading,
 * embedding and writing throw, and 'conflict' where the source has lost more than may go by itself.
 */
export const makeSyncKnowledge =
  (parts: SyncParts) =>
  async (
    source: Pick<ChangingSource, 'changes'>,
    origin: string,
    options: SyncOptions,
    counted: (taken: TakenChanges) => void = () => undefined,
  ): Promise<void> => {
    const take = makeTakeChanges(parts);
    await take(origin, source.changes(await parts.sync.marks(origin)), options, counted);
  };
