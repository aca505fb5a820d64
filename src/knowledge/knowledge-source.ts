import type { Article } from './article.ts';
import type { ClosedCase } from './closed-case.ts';
import type { Passage } from './passage.ts';

/** One document of a source, or the reason why one could not be read; a bad document never stops the rest. */
export type SourceItem =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'case'; readonly closedCase: ClosedCase }
  /** A past case whose passages the source has cut itself. */
  | { readonly kind: 'thread'; readonly id: string; readonly passages: readonly Passage[] }
  | { readonly kind: 'skipped'; readonly where: string; readonly reason: string };

/** The port through which articles and closed cases come in: from files or from Salesforce. */
export type KnowledgeSource = {
  /** What an administrator calls it, e.g. 'files:fixtures'. */
  readonly name: string;
  /** Yields every document that exists now; what is not yielded is taken out of the index. */
  readonly read: () => AsyncIterable<SourceItem>;
};
