import type { TextSpan } from '../language/text-span.ts';
import { countSyllables } from './count-syllables.ts';
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

/** Counts the given sentences of a text; codes and numbers are words of one syllable. */
export const countText = (plain: string, sentences: readonly TextSpan[], paragraphs: number): TextCounts => {
  const words = sentences.flatMap(({ start, end }) => wordsOf(plain.slice(start, end)));
  const lengths = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length);
  const syllables = words.map((word) => (/\p{N}/u.test(word) ? 1 : countSyllables(word)));
  const polysyllabic = syllables.filter((count) => count >= 3).length;
  return {
    words: words.length,
    sentences: sentences.length,
    paragraphs,
    characters: lengths.reduce((sum, length) => sum + length, 0),
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    long_words: lengths.filter((length) => length > 6).length,
    polysyllabic_words: polysyllabic,
    complex_words: polysyllabic,
  };
};
