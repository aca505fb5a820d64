import type { TextSpan } from '../language/text-span.ts';
import { countSyllables } from './count-syllables.ts';
import { rememberSentences } from './remember-sentences.ts';
import { wordsOf } from './tone-text.ts';

/** What readability formulas are made of; the names are those of Vale's `metric` rules. */
export type TextCounts = {
  readonly words: number;
  readonly sentences: number;
  readonly paragraphs: number;
  /** Letters and digits of all words. */
  readonly characters: number;
  readonly syllables: number;
  /** Words of more than six characters. */
  readonly long_words: number;
  /** Words of three syllables and more. */
  readonly polysyllabic_words: number;
  readonly complex_words: number;
};

const countSentence = rememberSentences((sentence: string): Omit<TextCounts, 'sentences' | 'paragraphs'> => {
  const words = wordsOf(sentence);
  const lengths = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length);
  const syllables = words.map((word) => (/\p{N}/u.test(word) ? 1 : countSyllables(word)));
  const polysyllabic = syllables.filter((count) => count >= 3).length;
  return {
    words: words.length,
    characters: lengths.reduce((sum, length) => sum + length, 0),
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    long_words: lengths.filter((length) => length > 6).length,
    polysyllabic_words: polysyllabic,
    complex_words: polysyllabic,
  };
});

/** Counts each of the given sentences of a text; codes and numbers are words of one syllable. */
export const countSentences = (plain: string, sentences: readonly TextSpan[]): readonly TextCounts[] =>
  sentences.map(({ start, end }) => ({
    ...countSentence(plain.slice(start, end)),
    sentences: 1,
    paragraphs: 1,
  }));

/** Adds the counts of sentences up to those of their text. */
export const sumCounts = (counts: readonly TextCounts[], paragraphs: number): TextCounts => {
  const sum = (of: (count: TextCounts) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  return {
    words: sum(({ words }) => words),
    sentences: counts.length,
    paragraphs,
    characters: sum(({ characters }) => characters),
    syllables: sum(({ syllables }) => syllables),
    long_words: sum(({ long_words }) => long_words),
    polysyllabic_words: sum(({ polysyllabic_words }) => polysyllabic_words),
    complex_words: sum(({ complex_words }) => complex_words),
  };
};
