import { gramSeed, gramWords, hashOfWord, placeIn, stemLength, type TextGrams } from './text-grams.ts';

/** Size of the table: twice as many change nothing, half of it costs a hundredth of the sentences heard right. */
export const sentenceBuckets = 65_536;

const word = gramSeed(11);
const stem = gramSeed(12);
const firstWord = gramSeed(13);
const firstTwo = gramSeed(14);
const lastWord = gramSeed(15);
const shape = gramSeed(16);
const pair = gramSeed(17);

const mostCommas = 3;

/** Digits, commas, question and exclamation marks, and the length in steps of half an octave. */
const shapesOf = (sentence: string, words: number): readonly string[] => [
  /\p{N}/u.test(sentence) ? 'digits' : 'no digits',
  `${Math.min(mostCommas, sentence.split(',').length - 1)} commas`,
  sentence.includes('?') ? 'asks' : 'asks not',
  sentence.includes('!') ? 'calls' : 'calls not',
  `length ${Math.floor(Math.log2(Math.max(1, words)) * 2)}`,
];

/**
 * Gives what of a sentence tells what it does, each as a place in a table: its words, their first five letters, how it begins and ends, and
 * its shape (the hashing trick, Weinberger et al. 2009, https://arxiv.org/abs/0902.2206). Pairs of words, runs of letters and longer
 * phrases were no better (docs/decisions/2026-11-22-tone-score.md).
 */
export const sentenceGrams = (sentence: string): TextGrams => {
  const words = gramWords(sentence);
  const [first = '', second = ''] = words;
  const hashes = [
    ...words.flatMap((one) => [hashOfWord(one, word), hashOfWord(one.slice(0, stemLength), stem)]),
    ...words.slice(1).map((one, at) => hashOfWord(`${words[at]} ${one}`, pair)),
    hashOfWord(first, firstWord),
    hashOfWord(`${first} ${second}`, firstTwo),
    hashOfWord(words.at(-1) ?? '', lastWord),
    ...shapesOf(sentence, words.length).map((name) => hashOfWord(name, shape)),
  ];
  return [...new Set(hashes.map((hash) => placeIn(hash, sentenceBuckets)))];
};
