import { diffWordsWithSpace } from 'diff';

/** A stretch of a text that stayed, or that only this side has. */
export type TextPiece = { readonly text: string; readonly changed: boolean };

/** Two texts side by side, each whole, with what only it has told apart. */
export type WordChanges = { readonly before: readonly TextPiece[]; readonly after: readonly TextPiece[] };

/** Far more edits than two versions of a reply have; texts without anything in common are not worth the search. */
const mostEdits = 2000;

/** Makes one stretch of changed words that only a space parts: a sentence that went is one mark, not nine. */
const joined = (pieces: readonly TextPiece[]): readonly TextPiece[] =>
  pieces.reduce<TextPiece[]>((done, piece, at) => {
    const last = done.at(-1);
    const isGap = !piece.changed && /^[^\S\n]+$/u.test(piece.text) && pieces[at + 1]?.changed === true;
    const changed = piece.changed || (isGap && last?.changed === true);
    if (last === undefined || last.changed !== changed) done.push({ text: piece.text, changed });
    else done[done.length - 1] = { text: last.text + piece.text, changed };
    return done;
  }, []);

/** Compares two texts word by word. */
export const wordChanges = (before: string, after: string): WordChanges => {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (changes === undefined)
    return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
  const side = (other: 'added' | 'removed'): readonly TextPiece[] =>
    joined(
      changes
        .filter((change) => !change[other])
        .map(({ value, added, removed }) => ({ text: value, changed: added || removed })),
    );
  return { before: side('added'), after: side('removed') };
};
