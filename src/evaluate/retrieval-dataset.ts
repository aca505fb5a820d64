import type { Relevance } from './metrics/retrieval-metrics.ts';

export type DatasetDocument = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** ISO 8601; a question may only find documents that existed before it. Null: always there. */
  readonly created: string | null;
};

export type DatasetQuery = { readonly id: string; readonly text: string; readonly created: string | null };

/** A labelled retrieval set, as a folder in BEIR format holds it. */
export type RetrievalDataset = {
  readonly name: string;
  readonly documents: readonly DatasetDocument[];
  /** Only those that have labels. */
  readonly queries: readonly DatasetQuery[];
  readonly relevance: ReadonlyMap<string, Relevance>;
};
