import { distance } from 'fastest-levenshtein';

/** A run of letters, or of digits, as a reply holds it. */
export type WrittenWord = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
};

const wordPattern = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;

/** Gives the runs of letters and of digits of a text, in order; 'Lodestar2' is two. */
export const writtenWords = (text: string): readonly WrittenWord[] =>
  Array.from(text.matchAll(wordPattern), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** What a name takes at its end without becoming another: genitive, plural and definite forms. */
const endings: Readonly<Record<string, readonly string[]>> = {
  sv: ['', 's', 'n', 'ns', 'en', 'ens', 'ar', 'ars', 'arna', 'arnas'],
  nb: ['', 's', 'en', 'ens', 'er', 'ers', 'ene', 'enes'],
  da: ['', 's', 'en', 'ens', 'er', 'ers', 'erne', 'ernes'],
};

const genitive = ['', 's'];

/** Gives the endings that names take in a language, in small letters, none at all being the first. */
export const endingsOf = (language: string): readonly string[] => endings[language.slice(0, 2)] ?? genitive;

const lettersOfOneSlip = 5;
const lettersOfTwoSlips = 8;

/** How many letters of a name may be wrong before it is another word: none below 5 letters, one to 7, two from 8. */
export const slipsAllowed = (name: string): number =>
  name.length >= lettersOfTwoSlips ? 2 : name.length >= lettersOfOneSlip ? 1 : 0;

const withoutDoubles = (word: string): string => word.replace(/(.)\1+/gu, '$1');

/** Tells whether two words of one length differ by two neighbouring letters that changed places. */
const isSwapped = (word: string, name: string): boolean => {
  if (word.length !== name.length) return false;
  let at = 0;
  while (at < word.length && word.charAt(at) === name.charAt(at)) at += 1;
  return (
    word.charAt(at) === name.charAt(at + 1) &&
    word.charAt(at + 1) === name.charAt(at) &&
    word.slice(at + 2) === name.slice(at + 2)
  );
};

/** Tells whether the first letter alone is wrong, missing or added. */
const isOneSlipAtFirst = (word: string, name: string): boolean => {
  const [wordRest, nameRest] = [word.slice(1), name.slice(1)];
  return wordRest === nameRest || wordRest === name || word === nameRest;
};

/**
 * Counts the slips of the finger between a word and a name, both in small letters, up to `most`; null above it. A wrong, a
 * missing and an added letter count one each (Levenshtein 1965), and so do two letters that changed places (Damerau 1964). Two
 * slips leave the first letter alone: a word that begins otherwise is another name. In a name too short for a slip only a
 * doubled letter or two that changed places behind the first are one.
 */
export const countSlips = (word: string, name: string, most: number): number | null => {
  if (word === name) return 0;
  const slips = Math.max(1, most);
  if (Math.abs(word.length - name.length) > slips) return null;
  if (isSwapped(word, name)) return most > 0 || word.charAt(0) === name.charAt(0) ? 1 : null;
  if (most === 0) {
    const isDoubled = word.length === name.length + 1 && withoutDoubles(word) === withoutDoubles(name);
    return name.length > 3 && isDoubled ? 1 : null;
  }
  // Most words of a reply end here, without the letters behind the first being counted.
  if (word.charAt(0) !== name.charAt(0)) return isOneSlipAtFirst(word, name) ? 1 : null;
  const count = distance(word, name);
  return count > most ? null : count;
};
