import type { KnownTerm } from '../language/nearby-spellings.ts';
import type { Passage, PassageKind } from './passage.ts';
import type { PassageRecord } from './passage-record.ts';

export type PassageCounts = {
  readonly passages: number;
  /** Distinct documents by kind. */
  readonly documents: Readonly<Record<PassageKind, number>>;
};

/**
 * The port of the passages of record. The search index is only a copy of it and can be rebuilt from it at any time,
 * so every write here is durable before it returns.
 */
export type PassageStore = {
  /** Ids and hashes of the stored passages of the given kinds. */
  readonly hashes: (kinds: readonly PassageKind[]) => Promise<ReadonlyMap<string, string>>;
  /** Writes and removes in one transaction, keeping the document frequencies in step, and raises the revision. */
  readonly apply: (change: {
    readonly upserts: readonly PassageRecord[];
    readonly removals: readonly string[];
  }) => Promise<void>;
  /** Records by passage id, in the order asked; unknown ids are left out. */
  readonly records: (ids: readonly string[]) => Promise<readonly PassageRecord[]>;
  /** All passages of one document in one language, in order. */
  readonly document: (key: Pick<Passage, 'kind' | 'source' | 'language'>) => Promise<readonly Passage[]>;
  /** Every passage record, for rebuilding an index. */
  readonly all: () => AsyncIterable<PassageRecord>;
  /** In how many passages each of the terms occurs, and how many passages there are; absent terms are 0. */
  readonly termStatistics: (
    terms: readonly string[],
  ) => Promise<{ readonly passages: number; readonly frequencies: ReadonlyMap<string, number> }>;
  /**
   * Of how many distinct terms of passages each run of letters (see `letterRuns`) is a part, summed over the passages; absent
   * runs are 0. A passage with two such terms counts twice.
   */
  readonly letterRunFrequencies: (runs: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /**
   * The stored terms that an unknown one may be a slip of, best first, at most three; nothing for codes and numbers. See
   * `nearbySpellings`. The cost is bounded however many terms there are.
   */
  readonly similarTerms: (term: string) => Promise<readonly KnownTerm[]>;
  readonly counts: () => Promise<PassageCounts>;
  /** Rises with every applied change; 0 while nothing was ever stored. */
  readonly revision: () => Promise<number>;
  /** The revision that the named search index is a full copy of; 0 when it never was. */
  readonly indexedRevision: (index: string) => Promise<number>;
  readonly markIndexed: (index: string, revision: number) => Promise<void>;
  /**
   * Ids of all passages that were written or removed since the revision that the named index is a full copy of; null where
   * that is not known any more.
   */
  readonly unindexed: (index: string) => Promise<readonly string[] | null>;
  /** When passages were last written, ISO 8601; null while nothing was ever stored. */
  readonly indexedAt: () => Promise<string | null>;
};

/** The port of the vector cache: unchanged text is never embedded twice by the same model. */
export type VectorCache = {
  readonly get: (model: string, hashes: readonly string[]) => Promise<ReadonlyMap<string, Float32Array>>;
  readonly put: (model: string, vectors: ReadonlyMap<string, Float32Array>) => Promise<void>;
};
