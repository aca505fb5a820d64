import type { LanguageCode } from '../language/language-code.ts';
import type { SourceKey } from './changing-source.ts';

/** A passage that the live generation holds, without its words. */
export type HeldPassage = {
  readonly id: string;
  readonly hash: string;
  readonly kind: SourceKey['kind'];
  readonly source: string;
  readonly language: LanguageCode;
};

/** The port that tells which documents of a source the live generation holds. */
export type HeldDocuments = {
  /** The passages of the documents; of a case in whatever language they are. */
  readonly passages: (keys: readonly SourceKey[]) => Promise<readonly HeldPassage[]>;
  /** Every document of a kind, each once. */
  readonly documents: (kind: SourceKey['kind']) => AsyncIterable<SourceKey>;
};
