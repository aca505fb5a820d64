import type { HeldDocuments } from '../../knowledge/held-documents.ts';
import type { SyncStore } from '../../knowledge/sync-store.ts';
import type { KnowledgeParts } from '../change-knowledge.ts';
import type { EmbedInPieces } from '../embed-in-pieces.ts';
import type { DocumentMakers } from '../read-records.ts';

/** More documents that were skipped than this are counted, not listed. */
export const listedSkips = 20;

/** What passes over a source work with. */
export type SyncParts = KnowledgeParts &
  DocumentMakers & {
    readonly embedRecords: { readonly inPieces: EmbedInPieces };
    readonly sync: SyncStore;
    readonly held: HeldDocuments;
  };

export type SyncOptions = {
  /** The least share of the held documents of a kind that must stay, 0 to 1. */
  readonly leastShare: number;
  readonly progress?: (step: 'read' | 'write', done: number, total: number | null) => void;
  /** Ends the work between two pieces; what was written stays. */
  readonly signal?: AbortSignal;
};

/** What came of a stream of changes. */
export type TakenChanges = {
  readonly documents: number;
  readonly written: number;
  readonly removed: number;
  /** The first of those that could not be read, and how many there were. */
  readonly skipped: readonly { readonly where: string; readonly reason: string }[];
  readonly skippedCount: number;
};
