import type { LanguageCode } from '../language/language-code.ts';
import type { KnowledgeSource, SourceItem } from './knowledge-source.ts';

/** How far one object of a source has been read. */
export type Watermark = {
  /** The stamp of the last row that was read, ISO 8601 in UTC, by the clock of the source. */
  readonly stamp: string;
  /** The id of that row; rows of the same stamp are read in the order of their ids. '' is before all of them. */
  readonly id: string;
  /** When the pass began that set the mark, by the clock of the source; rows may appear later with an earlier stamp. */
  readonly readAt: string;
};

/** The marks of a source by the name of the object; an object without one has never been read. */
export type Watermarks = Readonly<Record<string, Watermark>>;

/** The key of a document of a source; all passages of the document carry it. */
export type SourceKey = {
  readonly kind: 'article' | 'case';
  readonly id: string;
  /** The language of an article, whose translations are documents of their own; null for a case. */
  readonly language: LanguageCode | null;
};

/** Gives a key as one text, for a set or a map. */
export const keyText = ({ kind, id, language }: SourceKey): string => `${kind}|${id}|${language ?? ''}`;

/** One step from what the index holds to what the source holds. */
export type SourceChange =
  /** A document is new or has changed, or could not be read. */
  | { readonly kind: 'item'; readonly item: SourceItem }
  /** A document must answer no more. */
  | { readonly kind: 'removed'; readonly key: SourceKey }
  /** These are all documents of a kind; whatever else is held of the kind must answer no more. */
  | { readonly kind: 'all'; readonly of: SourceKey['kind']; readonly keys: readonly SourceKey[] }
  /** Everything up to the mark has been given: to be stored with what came before, in one transaction. */
  | { readonly kind: 'mark'; readonly object: string; readonly watermark: Watermark };

/** The port of a source that can tell what has changed since it was last read. */
export type ChangingSource = KnowledgeSource & {
  /**
   * Yields what has changed since the marks; without marks all there is. Changes may come twice, so that taking one in must be
   * harmless the second time. Who stops between two marks goes on from the last one stored.
   */
  readonly changes: (since: Watermarks) => AsyncIterable<SourceChange>;
  /** Yields the key of every document that exists now, for a comparison with what the index holds. */
  readonly ids: () => AsyncIterable<SourceKey>;
  /** Yields the documents of the keys as they are now; those that are gone are left out. */
  readonly documents: (keys: readonly SourceKey[]) => AsyncIterable<SourceItem>;
};
