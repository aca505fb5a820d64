import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/dissect/ask.ts';
import { mergeRepeats } from '../../src/dissect/merge-repeats.ts';

const ask = (start: number, stems: readonly string[], questionWord: string | null = null): Ask => ({
  start,
  end: start + 5,
  kind: 'direct',
  sentence: start,
  isEmpty: false,
  isAnaphoric: false,
  isNewTopic: false,
  topics: new Set(),
  stems: new Set(stems),
  questionWord,
});

const starts = (asks: readonly Ask[]): readonly number[] => mergeRepeats(asks).map(({ start }) => start);

describe('mergeRepeats', () => {
  it('keeps the first of two questions in nearly the same words', () => {
    expect(starts([ask(0, ['card', 'post']), ask(9, ['card', 'post', 'leeds'])])).toEqual([0]);
  });

  it('keeps questions apart that differ in question word, number or most words', () => {
    expect(starts([ask(0, ['card'], 'when'), ask(9, ['card'], 'where')])).toEqual([0, 9]);
    expect(starts([ask(0, ['v2l', '3']), ask(9, ['v2l', '4'])])).toEqual([0, 9]);
    expect(starts([ask(0, ['chang', 'wheel']), ask(9, ['chang', 'colour'])])).toEqual([0, 9]);
    expect(starts([ask(0, []), ask(9, [])])).toEqual([0, 9]);
  });
});
