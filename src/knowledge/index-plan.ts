import type { PassageRecord } from './passage-record.ts';

/** What has to change for the stored passages to become the wanted ones. */
export type IndexPlan = {
  readonly added: readonly PassageRecord[];
  readonly changed: readonly PassageRecord[];
  /** Ids of passages whose document or part is gone. */
  readonly removed: readonly string[];
  readonly unchanged: number;
};

/**
 * Compares the wanted passages with the stored hashes (passage id to hash).
 * Later records win where two share an id, so a source that repeats a document can't make a plan ambiguous.
 */
export const planIndex = (
  wanted: readonly PassageRecord[],
  stored: ReadonlyMap<string, string>,
): IndexPlan => {
  const byId = new Map(wanted.map((record) => [record.passage.id, record]));
  const added: PassageRecord[] = [];
  const changed: PassageRecord[] = [];
  for (const [id, record] of byId) {
    const hash = stored.get(id);
    if (hash === undefined) added.push(record);
    else if (hash !== record.hash) changed.push(record);
  }
  const removed = [...stored.keys()].filter((id) => !byId.has(id));
  return { added, changed, removed, unchanged: byId.size - added.length - changed.length };
};
