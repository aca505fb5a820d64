import type { PassageKind } from '../knowledge/passage.ts';
import type { PassageRecord } from '../knowledge/passage-record.ts';

/** What a passage must be to be found; every given field must hold. */
export type PassageFilter = {
  readonly kinds: readonly PassageKind[];
  /** Null: any language. */
  readonly languages: readonly string[] | null;
  /** Passages limited to other markets are left out; null: no limit. Passages without markets are global. */
  readonly market: string | null;
  /** Passages limited to other models are left out; null: no limit. */
  readonly model: string | null;
  /** False leaves internal passages out. */
  readonly withInternal: boolean;
  /** ISO date on which the passage must be valid. */
  readonly validOn: string;
};

export type IndexQuery = {
  /** Analysed terms; an empty list leaves the lexical leg empty. */
  readonly terms: readonly string[];
  /** Unit length; null leaves the dense leg empty. */
  readonly vector: Float32Array | null;
  readonly filter: PassageFilter;
  /** At most this many candidates per leg. */
  readonly limit: number;
};

/** A passage that at least one leg found. */
export type IndexCandidate = {
  readonly id: string;
  /** Cosine of query and passage, -1 to 1; null when either has no vector. */
  readonly cosine: number | null;
};

export type IndexEntry = { readonly record: PassageRecord; readonly vector: Float32Array | null };

/**
 * The port of the search index: a copy of the passages of record that finds candidates by word and by meaning.
 * Errors are CopilotError 'index-failed'.
 */
export type PassageIndex = {
  /** Candidates of both legs, each once, in no promised order. */
  readonly search: (query: IndexQuery) => Promise<readonly IndexCandidate[]>;
  /** Inserts or replaces by passage id; visible to the next search when it returns. */
  readonly upsert: (entries: readonly IndexEntry[]) => Promise<void>;
  /** Takes passages out; unknown ids are ignored. */
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly count: () => Promise<number>;
  /** Folds recent writes into the index structures; search is right without it, only slower. */
  readonly optimize: () => Promise<void>;
  /** Takes everything out. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};
