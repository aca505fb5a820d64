import type { PassageRecord } from './passage-record.ts';

/** What has to change for the stored passages to become the wanted ones. */
export type IndexPlan = {
  readonly added: readonly PassageRecord[];
  readonly changed: readonly PassageRecord[];
  /** Ids of passages whose document or part is gone. */
  readonly removed: readonly string[];
  readonly unchanged: number;
};

/** Compares wanted passages with the stored ones as they come. */
export type IndexPlanner = {
  readonly take: (record: PassageRecord) => void;
  readonly plan: () => IndexPlan;
};

/**
 * Begins a comparison with the stored hashes (passage id to hash). Of a passage that is stored as it is wanted only the id is held,
 * so that a source that has hardly changed takes hardly any memory. Later records win where two share an id, so a source that
 * repeats a document can't make a plan ambiguous.
 */
export const planIndex = (stored: ReadonlyMap<string, string>): IndexPlanner => {
  /** Null where the passage is stored as it is wanted. */
  const wanted = new Map<string, PassageRecord | null>();
  return {
    take: (record) => {
      const { id } = record.passage;
      wanted.set(id, stored.get(id) === record.hash ? null : record);
    },
    plan: () => {
      const differing = [...wanted.values()].filter((record) => record !== null);
      const isStored = ({ passage }: PassageRecord): boolean => stored.has(passage.id);
      return {
        added: differing.filter((record) => !isStored(record)),
        changed: differing.filter(isStored),
        removed: [...stored.keys()].filter((id) => !wanted.has(id)),
        unchanged: wanted.size - differing.length,
      };
    },
  };
};
