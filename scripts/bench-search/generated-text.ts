import { functionWords } from '../../src/language/function-words.ts';
import type { CareLanguage } from '../../src/language/language-code.ts';
import type { SeededNumbers } from './seeded-numbers.ts';

/** Distinct content words in use; everyday ones take most of a text, as in any language. */
const contentWords = 60_000;

/** The first content words occur in texts of every topic; the topics have theirs from the rest. */
const everydayWords = 4_000;

const syllables = [...'bdfghjklmnprstvz'].flatMap((consonant) =>
  [...'aeiou'].map((vowel) => consonant + vowel),
);

/** Gives content word number `rank`: pronounceable, and with an ending that no stemmer of ours takes off. */
const contentWord = (rank: number): string => {
  const base = syllables.length;
  const first = syllables[rank % base] ?? '';
  const second = syllables[Math.floor(rank / base) % base] ?? '';
  return `${first}${second}${syllables[Math.floor(rank / base / base) % base] ?? ''}k`;
};

/** A rank under Zipf's law with exponent 1, from 0 up to but not including `count`. */
const zipfRank = (numbers: SeededNumbers, count: number): number =>
  Math.min(count - 1, Math.floor(count ** numbers.even()) - 1);

const smallWords = new Map(Object.entries(functionWords).map(([language, words]) => [language, [...words]]));

/** Gives a small word of a language, as every second word of a text is. */
export const smallWord = (numbers: SeededNumbers, language: CareLanguage): string => {
  const words = smallWords.get(language) ?? [];
  return words[numbers.below(words.length)] ?? '';
};

/** Gives an everyday word: the same few again and again, the rest seldom. */
export const everydayWord = (numbers: SeededNumbers): string => contentWord(zipfRank(numbers, everydayWords));

/** Gives words that belong to something; several things may share one. */
export const ownWords = (numbers: SeededNumbers, count: number): readonly string[] =>
  Array.from({ length: count }, () =>
    contentWord(everydayWords + numbers.below(contentWords - everydayWords)),
  );

/** Gives one of a list, the first ones more often. */
export const oneOf = (numbers: SeededNumbers, words: readonly string[]): string =>
  words[zipfRank(numbers, words.length)] ?? '';
