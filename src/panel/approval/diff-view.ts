import { diffWordsWithSpace } from 'diff';

/** A stretch of the comparison of a draft with what was sent. */
export type DiffPiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/**
 * Compares a draft with the sent text word by word. The pieces that are not `added` give the draft again, those that
 * are not `removed` the sent text; a removal stands before the addition that replaces it.
 */
export const diffView = (draft: string, sent: string): DiffPiece[] =>
  diffWordsWithSpace(draft, sent).map((change) => ({
    kind: change.added ? 'added' : change.removed ? 'removed' : 'same',
    text: change.value,
  }));
