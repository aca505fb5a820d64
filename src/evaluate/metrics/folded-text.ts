import type { TextSpan } from '../../language/text-span.ts';

/** A word in lower case and without anything but letters and digits, and where it stands. */
export type FoldedWord = TextSpan & { readonly folded: string };

/** A text as its words, so that another spelling of the same letters and digits is found in it. */
export type FoldedText = { readonly words: readonly FoldedWord[] };

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Most words need no normal form, which is slow to make. */
const plain = /^[\p{ASCII}]*$/u;

/** Gives a text's runs of letters and digits in lower case, with their places in the text as given. */
export const foldText = (text: string): FoldedText => ({
  words: [...text.matchAll(word)].map(({ 0: written, index }) => ({
    folded: (plain.test(written) ? written : written.normalize('NFKC')).toLowerCase(),
    start: index,
    end: index + written.length,
  })),
});

/**
 * Gives where a value stands in a text, whatever stands between its letters and digits and however they are grouped; it
 * begins and ends with a word of the text. Empty for a value without letters and digits.
 */
export const findFolded = ({ words }: FoldedText, value: string): readonly TextSpan[] => {
  const sought = foldText(value)
    .words.map(({ folded }) => folded)
    .join('');
  if (sought === '') return [];
  const found: TextSpan[] = [];
  for (let first = 0; first < words.length; first += 1) {
    let joined = '';
    let behind = first;
    while (behind < words.length && joined.length < sought.length && sought.startsWith(joined)) {
      joined += words[behind]?.folded ?? '';
      behind += 1;
    }
    if (joined === sought) found.push({ start: words[first]?.start ?? 0, end: words[behind - 1]?.end ?? 0 });
  }
  return found;
};
