/** What one pass over the changes of a source, or over its ids, came to. */
export type SyncPass = {
  readonly kind: 'sync' | 'reconcile';
  /** Name of the source. */
  readonly source: string;
  /** The source and all that its documents are made with. */
  readonly origin: string;
  /** Moments are ISO 8601 in UTC by the clock of this machine. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Documents that were read, whether they had changed or not. */
  readonly documents: number;
  /** Passages that were written and taken out. */
  readonly written: number;
  readonly removed: number;
  /** Documents that could not be read. */
  readonly skipped: number;
  /** Why it did not come to its end; null where it did. The message is one sentence without words of a customer. */
  readonly failure: { readonly code: string; readonly message: string; readonly retryable: boolean } | null;
};
