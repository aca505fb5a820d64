import { inKnowledgeTurn, type KnowledgeParts } from './change-knowledge.ts';
import type { EmbedInPieces } from './embed-in-pieces.ts';
import { piecesOf } from './embed-records.ts';

/** Never the revision of a record that holds anything. */
const neverIndexed = 0;

/** Records that are held at a time while the index catches up. */
const idsPerPiece = 2_000;

type RestoreParts = KnowledgeParts & { readonly embedRecords: { readonly inPieces: EmbedInPieces } };

/**
 * Writes into the index what the record knows that it has missed, so that it goes on answering meanwhile; false where that is
 * not known, or does not make it a full copy.
 */
const catchUp = async (
  { store, index, indexName, embedRecords }: RestoreParts,
  passages: number,
): Promise<boolean> => {
  const missed = await store.unindexed(indexName);
  if (missed === null) return false;
  for (let at = 0; at < missed.length; at += idsPerPiece) {
    const ids = missed.slice(at, at + idsPerPiece);
    const records = await store.records(ids);
    const there = new Set(records.map(({ passage }) => passage.id));
    const removals = ids.filter((id) => !there.has(id));
    if (removals.length > 0) await index.remove(removals);
    await embedRecords.inPieces(piecesOf(records), (entries) => index.upsert(entries));
  }
  return (await index.count()) === passages;
};

/**
 * Makes the step that brings the search index in line with the passages of record when it is not a full copy of them: after a crash
 * or a fault between the two writes it takes in what it has missed; after a deleted folder or with another embedding model
 * it is rebuilt, one piece while the next are embedded. Gives true when something was done. Until a rebuild is done the index
 * counts as no copy at all, so that one that breaks off is made good.
 */
export const makeRestoreIndex =
  (parts: RestoreParts) =>
  (progress: (done: number) => void = () => undefined): Promise<boolean> =>
    inKnowledgeTurn(parts.store, async () => {
      const revision = await parts.store.revision();
      const { passages } = await parts.store.counts();
      const isCurrent =
        (await parts.store.indexedRevision(parts.indexName)) === revision &&
        (await parts.index.count()) === passages;
      if (isCurrent) return false;
      if (!(await catchUp(parts, passages))) {
        await parts.store.markIndexed(parts.indexName, neverIndexed);
        await parts.index.clear();
        let done = 0;
        await parts.embedRecords.inPieces(piecesOf(parts.store.all()), async (entries) => {
          await parts.index.upsert(entries);
          done += entries.length;
          progress(done);
        });
      }
      await parts.index.optimize();
      await parts.store.markIndexed(parts.indexName, revision);
      return true;
    });
