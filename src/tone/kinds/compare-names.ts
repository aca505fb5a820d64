import { distance } from 'fastest-levenshtein';

/** Gives a name in small letters without marks: 'Yıldırım' and 'Yildirim' are one name to who types them. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/gu, 'i')
    .replace(/ø/gu, 'o')
    .replace(/æ/gu, 'ae')
    .replace(/ß/gu, 'ss')
    .replace(/[.'’-]/gu, '');

/** Gives the words of a whole name, hyphenated ones in their parts and as a whole. */
export const nameParts = (name: string): readonly string[] => [
  ...new Set(
    name
      .split(/\s+/u)
      .flatMap((word) => [word, ...word.split('-')])
      .filter((word) => word !== ''),
  ),
];

/** How many letters may differ for a name to be the same one misspelt: one in short names, two from seven letters on. */
const shortestForTwo = 7;
const shortestMisspelt = 3;

const isVowel = /[aeiouy]/u;
const spoken = (folded: string): string =>
  folded.replace(/c|k|q/gu, 'k').replace(/ph/gu, 'f').replace(/z/gu, 's');

/** Tells whether two folded names differ by so little that one of them is a slip. */
export const isMisspelt = (written: string, right: string): boolean => {
  const shorter = Math.min(written.length, right.length);
  if (shorter < shortestMisspelt || written === right) return false;
  const away = distance(spoken(written), spoken(right));
  return away <= (shorter >= shortestForTwo ? 2 : 1);
};

/** Endings that make a short name of a long one in the six languages: Andy, Anki, Lasse, Hansi, Uschi, Joop. */
const shortEnding = /(?:sse|kan|chen|lein|tje|ki|an|en|is|ie|y|i|a|e|o)$/u;

const isWithin = (short: string, long: string): boolean => {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

const isShortOf = (short: string, long: string): boolean => {
  if (short.length + 2 > long.length) return false;
  if (long.startsWith(short) || short.length === 1) return short[0] === long[0];
  const stem = short.replace(shortEnding, '').replace(/(.)\1/gu, '$1');
  if (stem.length < 2 || short[0] !== long[0]) return false;
  return isWithin(short, long) || (isVowel.test(stem) && isWithin(spoken(stem), spoken(long)));
};

/** Tells whether one folded given name may be what people call the other for short: Tom and Thomas, Anki and Ann-Christin. */
export const isShortName = (one: string, other: string): boolean =>
  isShortOf(one, other) || isShortOf(other, one);
