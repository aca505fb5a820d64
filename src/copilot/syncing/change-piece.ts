import type { SourceChange, SourceKey } from '../../knowledge/changing-source.ts';
import type { PassageRecord } from '../../knowledge/passage-record.ts';
import type { SyncStep } from '../../knowledge/sync-store.ts';

/** What a document is to become. */
export type DocumentChange = {
  readonly key: SourceKey;
  /** Ids of all of its passages; none of a document that must answer no more. */
  readonly wanted: ReadonlySet<string>;
  /** Those of its passages that are not held as they are. */
  readonly records: readonly PassageRecord[];
};

/** Changes that are written together. */
export type ChangePiece = {
  readonly documents: readonly DocumentChange[];
  /** Comes behind the documents. */
  readonly all: Extract<SourceChange, { readonly kind: 'all' }> | null;
  readonly mark: SyncStep['mark'];
};
