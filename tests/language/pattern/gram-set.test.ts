import { describe, expect, it } from 'vitest';
import { gramsOfLiteral, hasGram, readGrams, unionOf } from '../../../src/language/pattern/gram-set.ts';

const mayHoldLiteral = (text: string, literal: string): boolean =>
  gramsOfLiteral(literal).every((gram) => hasGram(readGrams(text), gram));

describe('readGrams', () => {
  it('holds every stretch of its text, in any case, with one gap for all that stands between words', () => {
    const text = 'Hej Anna!\n\nKostar det 1 130 kr?';
    for (const literal of [' hej anna kostar', 'ann', ' 0 000 kr ', 't', '?', '!'])
      expect(mayHoldLiteral(text, literal), literal).toBe(true);
  });

  it('lacks what its text lacks', () => {
    for (const literal of ['hanna', 'kr anna', '00', 'x', '@']) {
      expect(mayHoldLiteral('Hej Anna! Kostar det 9 kr?', literal), literal).toBe(false);
    }
  });

  it('holds everything where letters cannot be told apart', () => {
    expect(mayHoldLiteral('a\u0345', 'warranty')).toBe(true);
    expect(mayHoldLiteral('\u{1D41A}', 'warranty')).toBe(true);
    expect(mayHoldLiteral('\u{1F600}', 'warranty')).toBe(false);
  });
});

describe('unionOf', () => {
  it('holds what one of the texts holds', () => {
    const union = unionOf(['free', 'paid'].map(readGrams));
    const holds = (literal: string): boolean => gramsOfLiteral(literal).every((gram) => hasGram(union, gram));
    expect(['free', 'paid', 'lent'].map(holds)).toEqual([true, true, false]);
  });
});
