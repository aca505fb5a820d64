import type { PassageStore } from '../../knowledge/passage-store.ts';
import { applyToLive } from './apply-passages.ts';
import type { Database } from './database.ts';
import { liveGeneration } from './generation-changes.ts';
import { sqlPassageStore } from './passage-store.ts';
import { withStorageFaults } from './storage-faults.ts';

/**
 * Keeps the passages of whichever generation is live: each call is asked of the one that is live when it is made, and each
 * change is noted for the others. Errors are CopilotError 'storage-failed'.
 */
export const sqlLivePassageStore = (database: Database): PassageStore => {
  let known: { readonly number: number; readonly store: PassageStore } | null = null;

  const live = async (): Promise<PassageStore> => {
    const number = await liveGeneration(database);
    if (known?.number !== number) known = { number, store: sqlPassageStore(database, number) };
    return known.store;
  };

  const calls: Omit<PassageStore, 'all'> = {
    hashes: async (kinds) => (await live()).hashes(kinds),
    apply: (change) => database.transaction().execute((transaction) => applyToLive(transaction, change)),
    records: async (ids) => (await live()).records(ids),
    document: async (key) => (await live()).document(key),
    termStatistics: async (terms) => (await live()).termStatistics(terms),
    letterRunFrequencies: async (runs) => (await live()).letterRunFrequencies(runs),
    similarTerms: async (term) => (await live()).similarTerms(term),
    counts: async () => (await live()).counts(),
    revision: async () => (await live()).revision(),
    indexedRevision: async (index) => (await live()).indexedRevision(index),
    markIndexed: async (index, revision) => (await live()).markIndexed(index, revision),
    unindexed: async (index) => (await live()).unindexed(index),
    indexedAt: async () => (await live()).indexedAt(),
  };

  return {
    ...withStorageFaults(database, calls),
    all: async function* () {
      const store = await withStorageFaults(database, { live }).live();
      yield* store.all();
    },
  };
};
