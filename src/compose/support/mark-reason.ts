import type { Conflict } from './find-conflict.ts';

/**
 * What speaks against a sentence beyond that no source holds it. A conflict is with the source that says most of it; the others are
 * harm that its words can do: a link to a host that is not allowed or that no source has, words left to be filled in, what identifies
 * somebody else, and a promise of money that nobody made or past cases alone.
 */
export type MarkReason =
  | Conflict
  | 'foreign-link'
  | 'unsourced-link'
  | 'placeholder'
  | 'personal-data'
  | 'promise'
  | 'promise-in-case';
