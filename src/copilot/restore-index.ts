import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { PassageStore } from '../knowledge/passage-store.ts';
import type { PassageIndex } from '../retrieve/passage-index.ts';
import type { EmbedRecords } from './embed-records.ts';

const recordsPerBatch = 500;

/**
 * Makes the step that rebuilds the search index from the passages of record when it is not a full copy of them:
 * after a crash between the two writes, a deleted folder, or another embedding model. Gives true when it rebuilt.
 */
export const makeRestoreIndex =
  (parts: {
    readonly store: PassageStore;
    readonly index: PassageIndex;
    readonly indexName: string;
    readonly embedRecords: EmbedRecords;
  }) =>
  async (progress: (done: number) => void = () => undefined): Promise<boolean> => {
    const revision = await parts.store.revision();
    const { passages } = await parts.store.counts();
    const isCurrent =
      (await parts.store.indexedRevision(parts.indexName)) === revision &&
      (await parts.index.count()) === passages;
    if (isCurrent) return false;
    await parts.index.clear();
    let batch: PassageRecord[] = [];
    let done = 0;
    const flush = async (): Promise<void> => {
      await parts.index.upsert(await parts.embedRecords(batch));
      done += batch.length;
      batch = [];
      progress(done);
    };
    for await (const record of parts.store.all()) {
      batch.push(record);
      if (batch.length === recordsPerBatch) await flush();
    }
    await flush();
    await parts.index.optimize();
    await parts.store.markIndexed(parts.indexName, revision);
    return true;
  };
