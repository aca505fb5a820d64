import type { Watermark, Watermarks } from './changing-source.ts';
import type { PassageStore } from './passage-store.ts';
import type { SyncPass } from './sync-pass.ts';

/** What is written of a source at a time. */
export type SyncStep = Parameters<PassageStore['apply']>[0] & {
  /** Where reading goes on once this is written; null in the middle of a page. */
  readonly mark: { readonly object: string; readonly watermark: Watermark } | null;
};

/**
 * The port of how far a source has been read into the live generation. An origin stands for a source and for all that its
 * documents are made with; there are marks of one origin at a time, so that another one begins from the start.
 */
export type SyncStore = {
  /** The marks of an origin; none of one that is not the last. */
  readonly marks: (origin: string) => Promise<Watermarks>;
  /** Writes and removes passages of the live generation and keeps the mark, all in one transaction. */
  readonly take: (origin: string, step: SyncStep) => Promise<void>;
  /** Keeps how a pass ended. */
  readonly keepPass: (pass: SyncPass) => Promise<void>;
  /** The last pass of a kind, and the last one that came to its end. */
  readonly lastPasses: (
    kind: SyncPass['kind'],
  ) => Promise<{ readonly last: SyncPass | null; readonly whole: SyncPass | null }>;
};
