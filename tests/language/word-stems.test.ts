import { describe, expect, test } from 'vitest';
import { analyseWords } from '../../src/language/analyse-words.ts';
import { wordStems } from '../../src/language/word-stems.ts';
import { pairsOf, wordPairs } from './word-pairs.ts';

const holds = (one: readonly string[], other: readonly string[]): boolean =>
  other.length > 0 && other.every((term) => one.includes(term));

describe.each(Object.entries(wordPairs))('in %s', (language, { meet, apart }) => {
  test('there are enough pairs to judge by', () => {
    expect(pairsOf(meet).length).toBeGreaterThanOrEqual(12);
    expect(pairsOf(apart).length).toBeGreaterThanOrEqual(8);
  });

  test.each(pairsOf(meet))('"%s" and "%s" meet', (one, other) => {
    const [first, second] = [analyseWords(one, language), analyseWords(other, language)];
    expect(holds(first, second) || holds(second, first), `${first} and ${second}`).toBe(true);
  });

  test.each(pairsOf(apart))('"%s" and "%s" do not', (one, other) => {
    const [first, second] = [analyseWords(one, language), analyseWords(other, language)];
    expect(first).not.toEqual([]);
    expect(second).not.toEqual([]);
    expect(first.filter((term) => second.includes(term))).toEqual([]);
  });
});

describe('the stems of a language', () => {
  test('exist for the languages with rules only', () => {
    expect(wordStems('sv')).not.toBeNull();
    expect(wordStems('pl')).toBeNull();
  });

  test('keep the marks that tell Nordic words apart', () => {
    expect(wordStems('sv')?.stem('håll')).not.toBe(wordStems('sv')?.stem('hall'));
    expect(wordStems('da')?.stem('gør')).not.toBe(wordStems('da')?.stem('gor'));
  });

  test('know stop words typed without their marks, but not words of their own', () => {
    expect(wordStems('sv')?.isStop('nar')).toBe(true);
    expect(wordStems('sv')?.isStop('bor')).toBe(false);
    expect(wordStems('de')?.isStop('fuer')).toBe(true);
    expect(wordStems('de')?.isStop('zeit')).toBe(false);
  });
});
