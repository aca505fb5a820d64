import type { PassageStore } from '../knowledge/passage-store.ts';
import type { IndexEntry, PassageIndex } from '../retrieve/passage-index.ts';

export type KnowledgeParts = {
  readonly store: PassageStore;
  readonly index: PassageIndex;
  readonly indexName: string;
};

/** The last change of each record; the next one waits for it. */
const turns = new WeakMap<PassageStore, Promise<unknown>>();

/**
 * Lets one change of a record and its index run at a time in this process. Without turns a revision could be marked as indexed
 * while another's passages are still on their way.
 */
export const inKnowledgeTurn = <Result>(
  store: PassageStore,
  work: () => Promise<Result>,
): Promise<Result> => {
  const turn = (turns.get(store) ?? Promise.resolve()).then(work);
  turns.set(
    store,
    turn.catch(() => undefined),
  );
  return turn;
};

/**
 * Writes a change into the record, then into the search index. The new revision counts as indexed only when the index
 * was a full copy before, took every part of the change and no other process has changed the record meanwhile; otherwise the old
 * mark stays and the next restore, which every pass over the source begins with, takes in what is missing, also after a crash at any
 * point in between. A fault of the record is thrown and leaves both as they
 * were; a fault of the index comes back as the value, since the record already stands. Null: the index took it in.
 */
export const changeKnowledge = (
  { store, index, indexName }: KnowledgeParts,
  change: {
    readonly record: () => Promise<void>;
    readonly entries: readonly IndexEntry[];
    readonly removals: readonly string[];
  },
): Promise<{ readonly cause: unknown } | null> =>
  inKnowledgeTurn(store, async () => {
    const before = await store.revision();
    const wasCopy = (await store.indexedRevision(indexName)) === before;
    await change.record();
    try {
      if (change.removals.length > 0) await index.remove(change.removals);
      if (change.entries.length > 0) await index.upsert(change.entries);
      const after = await store.revision();
      // Further on, another process has changed something too, which the index need not hold yet.
      if (wasCopy && after - before <= 1) await store.markIndexed(indexName, after);
      return null;
    } catch (cause) {
      return { cause };
    }
  });
