import murmurhash from 'murmurhash';

/** What a sentence is made of: places in a table of `buckets`, each with its share; the squares of the shares add up to 1. */
export type SentenceGrams = { readonly places: readonly number[]; readonly shares: readonly number[] };

/** Longer sentences are cut: a stance shows early, and time stays bounded. */
const longestSentence = 600;

const runLengths = [3, 4, 5] as const;

const number = /\p{N}+(?:[.,:/-]\p{N}+)*/gu;
const notWord = /[^\p{L}\p{M}\p{N}?!']+/gu;

/** Lower case, numbers as 0 and everything that is no word as one space, so that names of amounts and dates do not matter. */
const plain = (sentence: string): string =>
  ` ${sentence
    .slice(0, longestSentence)
    .toLowerCase()
    .replace(number, '0')
    .replaceAll('’', "'")
    .replace(/[?!]/gu, ' $& ')
    .replace(notWord, ' ')
    .trim()} `;

/**
 * Gives the words, pairs of words and runs of three to five letters of a sentence as places in a table, counted by the
 * square root so that a repeated word does not outweigh the rest (the hashing trick, Weinberger et al. 2009,
 * https://arxiv.org/abs/0902.2206).
 */
export const sentenceGrams = (sentence: string, buckets: number): SentenceGrams => {
  const text = plain(sentence);
  const counts = new Map<number, number>();
  const add = (gram: string): void => {
    const place = (murmurhash.v3(gram, 0) >>> 0) % buckets;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  };
  const words = text.trim().split(' ');
  words.forEach((word, at) => {
    add(`w ${word}`);
    const next = words[at + 1];
    if (next !== undefined) add(`p ${word} ${next}`);
  });
  for (const length of runLengths) {
    for (let at = 0; at + length <= text.length; at += 1) add(text.slice(at, at + length));
  }
  const roots = [...counts.values()].map(Math.sqrt);
  const norm = Math.sqrt([...counts.values()].reduce((sum, count) => sum + count, 0)) || 1;
  return { places: [...counts.keys()], shares: roots.map((root) => root / norm) };
};
