import type { PassageRecord } from '../knowledge/passage-record.ts';
import { inKnowledgeTurn, type KnowledgeParts } from './change-knowledge.ts';
import type { EmbedRecords } from './embed-records.ts';

/** Passages in memory at a time; larger batches mean fewer foldings of the index on the way. */
const recordsPerBatch = 2_000;

/** Never the revision of a record that holds anything. */
const neverIndexed = 0;

/**
 * Makes the step that rebuilds the search index from the passages of record when it is not a full copy of them:
 * after a crash or a fault between the two writes, a deleted folder, or another embedding model. Gives true when it
 * rebuilt. Until it is done the index counts as no copy at all, so that a rebuild that breaks off is made good.
 */
export const makeRestoreIndex =
  (parts: KnowledgeParts & { readonly embedRecords: EmbedRecords }) =>
  (progress: (done: number) => void = () => undefined): Promise<boolean> =>
    inKnowledgeTurn(parts.store, async () => {
      const revision = await parts.store.revision();
      const { passages } = await parts.store.counts();
      const isCurrent =
        (await parts.store.indexedRevision(parts.indexName)) === revision &&
        (await parts.index.count()) === passages;
      if (isCurrent) return false;
      await parts.store.markIndexed(parts.indexName, neverIndexed);
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
    });
