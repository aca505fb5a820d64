import type { PassageRecord } from './passage-record.ts';

/** What has to change for the stored passages to become the wanted ones, by their ids. */
export type IndexPlan = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Passages whose document or part is gone. */
  readonly removed: readonly string[];
  readonly unchanged: number;
};

/** Compares wanted passages with the stored ones as they come. */
export type IndexPlanner = {
  /** Says whether a passage is not stored as it is wanted. */
  readonly take: (
    record: Pick<PassageRecord, 'hash'> & { readonly passage: { readonly id: string } },
  ) => boolean;
  readonly plan: () => IndexPlan;
};

/**
 * Begins a comparison with the stored hashes (passage id to hash). Of a wanted passage only the id is held. Later records win where two
 * share an id, so a source that repeats a document can't make a plan ambiguous.
 */
export const planIndex = (stored: ReadonlyMap<string, string>): IndexPlanner => {
  /** True where the passage is not stored as it is wanted. */
  const wanted = new Map<string, boolean>();
  return {
    take: ({ passage: { id }, hash }) => {
      const differs = stored.get(id) !== hash;
      wanted.set(id, differs);
      return differs;
    },
    plan: () => {
      const differing = [...wanted.keys()].filter((id) => wanted.get(id));
      return {
        added: differing.filter((id) => !stored.has(id)),
        changed: differing.filter((id) => stored.has(id)),
        removed: [...stored.keys()].filter((id) => !wanted.has(id)),
        unchanged: wanted.size - differing.length,
      };
    },
  };
};
