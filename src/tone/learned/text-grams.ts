import { fewSentences, rememberSentences } from '../remember-sentences.ts';

/** Which places of a table of `gramBuckets` a text fills. */
export type TextGrams = readonly number[];

/** Size of the table: four times as many change nothing, a quarter costs .02 of the correlation (docs/decisions/2026-11-22-tone-score.md). */
export const gramBuckets = 65_536;

/** Longer stretches are cut: time stays bounded, and a tone shows early. */
const longestText = 20_000;

const number = /\p{N}+(?:[.,:/-]\p{N}+)*/gu;
const noWord = /[^\p{L}\p{M}\p{N}?!']+/gu;

/**
 * Gives the words of a text in lower case, numbers as 0: names of amounts and dates do not matter. Question and exclamation marks are words.
 * The latest texts are remembered, since wording and stances ask for the same sentences.
 */
export const gramWords: (text: string) => readonly string[] = rememberSentences(
  (text) =>
    text
      .slice(0, longestText)
      .toLowerCase()
      .replace(number, '0')
      .replaceAll('’', "'")
      .replace(/[?!]/gu, ' $& ')
      .replace(noWord, ' ')
      .trim()
      .split(' '),
  fewSentences,
);

/** FNV-1a, 32 bits (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/), one UTF-16 unit a step. */
const offset = 0x811c9dc5;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Gives the place of a hash in a table of so many. */
export const placeIn = (hash: number, buckets: number): number => {
  // The low bits of FNV are its weakest.
  const mixed = hash ^ (hash >>> 15);
  return (mixed >>> 0) % buckets;
};

const placeOf = (hash: number): number => placeIn(hash, gramBuckets);

/** Hashes a word on top of what stands before it. */
export const hashOfWord = (word: string, hash: number): number => {
  let result = hash;
  for (let at = 0; at < word.length; at += 1) result = step(result, word.charCodeAt(at));
  return result;
};

/** Where hashes of one sort begin, so that a word alone and the same word at the end are two things. */
export const gramSeed = (sort: number): number => step(offset, sort);

const wordSeed = gramSeed(1);
const pairSeed = gramSeed(2);
const stemSeed = gramSeed(3);

/** Words that begin alike mean alike, whatever their ending; runs of letters did worse (docs/decisions/2026-11-22-tone-score.md). */
export const stemLength = 5;

/**
 * Gives the words of a text, their first five letters and its pairs of neighbouring words, each as a place in a table (the
 * hashing trick, Weinberger et al. 2009, https://arxiv.org/abs/0902.2206). Each place is given once.
 */
export const textGrams = (text: string): TextGrams => {
  const words = gramWords(text);
  const places = new Set<number>();
  words.forEach((word, index) => {
    const alone = hashOfWord(word, wordSeed);
    places.add(placeOf(alone));
    const next = words[index + 1];
    if (next !== undefined) places.add(placeOf(hashOfWord(next, step(hashOfWord(word, pairSeed), 32))));
    places.add(placeOf(hashOfWord(word.slice(0, stemLength), stemSeed)));
  });
  return [...places];
};
