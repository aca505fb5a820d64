import { inKnowledgeTurn, type KnowledgeParts } from './change-knowledge.ts';
import type { EmbedInPieces } from './embed-in-pieces.ts';
import { piecesOf } from './embed-records.ts';

/** Never the revision of a record that holds anything. */
const neverIndexed = 0;

/**
 * Makes the step that rebuilds the search index from the passages of record when it is not a full copy of them:
 * after a crash or a fault between the two writes, a deleted folder, or another embedding model. The index takes in one
 * piece while the next are embedded. Gives true when it rebuilt. Until it is done the index counts as no copy at all, so
 * that a rebuild that breaks off is made good.
 */
export const makeRestoreIndex =
  (parts: KnowledgeParts & { readonly embedRecords: { readonly inPieces: EmbedInPieces } }) =>
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
      let done = 0;
      await parts.embedRecords.inPieces(piecesOf(parts.store.all()), async (entries) => {
        await parts.index.upsert(entries);
        done += entries.length;
        progress(done);
      });
      await parts.index.optimize();
      await parts.store.markIndexed(parts.indexName, revision);
      return true;
    });
