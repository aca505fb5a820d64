import { LRUCache } from 'lru-cache';
import type { PassageRecord } from '../../knowledge/passage-record.ts';

/** Some 10 MB: the questions of a case, and a case opened again, ask for the same passages. */
const rememberedRecords = 2_000;

/** Records that were read lately, forgotten as a whole when anything was written, by this process or another. */
export type RememberedRecords = {
  /** Gives the records of ids in no order; `read` fetches those that are not remembered. */
  readonly at: (
    revision: number,
    ids: readonly string[],
    read: (ids: readonly string[]) => Promise<readonly PassageRecord[]>,
  ) => Promise<ReadonlyMap<string, PassageRecord>>;
};

/** Makes an empty memory. */
export const rememberedPassageRecords = (): RememberedRecords => {
  const records = new LRUCache<string, PassageRecord>({ max: rememberedRecords });
  let known = 0;
  return {
    at: async (revision, ids, read) => {
      if (revision !== known) {
        records.clear();
        known = revision;
      }
      const found = new Map<string, PassageRecord>();
      const missing: string[] = [];
      for (const id of ids) {
        const record = records.get(id);
        if (record === undefined) missing.push(id);
        else found.set(id, record);
      }
      if (missing.length === 0) return found;
      for (const record of await read(missing)) {
        found.set(record.passage.id, record);
        if (revision === known) records.set(record.passage.id, record);
      }
      return found;
    },
  };
};
