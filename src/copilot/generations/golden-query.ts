/** A query with the document that every generation must find for it. */
export type GoldenQuery = {
  readonly query: string;
  readonly language: string;
  /** Two letters; null: any. */
  readonly market: string | null;
  /** Number of the article or case. */
  readonly document: string;
  /** The document stands among this many first hits. */
  readonly within: number;
};
