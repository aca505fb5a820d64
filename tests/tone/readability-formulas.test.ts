import { describe, expect, it } from 'vitest';
import { countSyllables } from '../../src/tone/count-syllables.ts';
import { countSentences, sumCounts, type TextCounts } from '../../src/tone/count-text.ts';
import { compileFormula } from '../../src/tone/evaluate-formula.ts';
import { readability } from '../../src/tone/readability-formulas.ts';

const counts: TextCounts = {
  words: 100,
  sentences: 5,
  paragraphs: 1,
  characters: 450,
  syllables: 140,
  long_words: 20,
  polysyllabic_words: 9,
  complex_words: 9,
};

describe('readability', () => {
  it('gives each formula its published value', () => {
    expect(readability('lix', counts)).toBeCloseTo(20 + 20, 6);
    expect(readability('ari', counts)).toBeCloseTo(4.71 * 4.5 + 0.5 * 20 - 21.43, 6);
    expect(readability('flesch-kincaid', counts)).toBeCloseTo(0.39 * 20 + 11.8 * 1.4 - 15.59, 6);
  });

  it('is 0 for a text without words', () => {
    expect(readability('lix', { ...counts, words: 0 })).toBe(0);
  });
});

describe('countSentences', () => {
  it('counts words, letters, long words and syllables of each sentence, codes as one syllable', () => {
    const text = 'Överlåtelsen gäller P5.0.3. Ja!';
    const each = countSentences(text, [
      { start: 0, end: 27 },
      { start: 28, end: 31 },
    ]);
    expect(each[0]).toMatchObject({ words: 3, characters: 12 + 6 + 4, long_words: 1 });
    expect(sumCounts(each, 2)).toMatchObject({ words: 4, sentences: 2, paragraphs: 2, characters: 24 });
  });
});

describe('countSyllables', () => {
  it.each([
    ['car', 1],
    ['make', 1],
    ['battery', 3],
    ['charged', 1],
    ['wanted', 2],
    ['table', 2],
    ['station', 2],
    ['rhythm', 1],
    ['brr', 1],
  ])('counts %s as %i', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables);
  });
});

describe('compileFormula', () => {
  const value = (formula: string): number => compileFormula(formula, ['a', 'b'])({ a: 2, b: 3 });

  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['12 / 2 / 3', 2],
    ['-a + b', 1],
    ['math.sqrt(a * 8) + 0.5', 4.5],
    [' a\n* b ', 6],
  ])('evaluates %s', (formula, result) => {
    expect(value(formula)).toBe(result);
  });

  it.each(['a +', '(a', 'a)', 'c', 'a b', 'math.sqrt a', 'a; b', 'constructor', ''])(
    'refuses %j',
    (formula) => {
      expect(() => value(formula)).toThrow('the formula is refused');
    },
  );
});
