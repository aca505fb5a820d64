import { diffWordsWithSpace } from 'diff';

/** A stretch of the comparison of a draft with what was sent. */
export type DiffPiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

type Change = { readonly removed: string; readonly added: string };

const piecesOf = ({ removed, added }: Change): DiffPiece[] => [
  ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
  ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
];

/**
 * Compares a draft with the sent text word by word. The pieces that are not `added` give the draft again, those that
 * are not `removed` the sent text. Changes with only spaces between them are one change, so that a rewritten sentence
 * reads as the old one followed by the new one instead of word against word.
 */
export const diffView = (draft: string, sent: string): DiffPiece[] => {
  const pieces: DiffPiece[] = [];
  let change: Change = { removed: '', added: '' };
  let spaces = '';
  for (const part of diffWordsWithSpace(draft, sent)) {
    if (!part.added && !part.removed) {
      const isOpen = change.removed !== '' || change.added !== '';
      if (isOpen && spaces === '' && /^[^\S\n]+$/u.test(part.value)) {
        spaces = part.value;
        continue;
      }
      pieces.push(...piecesOf(change), { kind: 'same', text: spaces + part.value });
      change = { removed: '', added: '' };
    } else {
      change = {
        removed: change.removed + spaces + (part.removed ? part.value : ''),
        added: change.added + spaces + (part.added ? part.value : ''),
      };
    }
    spaces = '';
  }
  pieces.push(...piecesOf(change));
  if (spaces !== '') pieces.push({ kind: 'same', text: spaces });
  return pieces;
};
