import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOfLiteral, hasGram, readGrams } from '../../../src/language/pattern/gram-set.ts';
import { mayHold, programOf } from '../../../src/language/pattern/need-program.ts';
import {
  needAll,
  needAny,
  needLiteral,
  nothing,
  type TextNeeds,
} from '../../../src/language/pattern/text-needs.ts';

const holds = (needs: TextNeeds, text: string): boolean => {
  const grams = readGrams(text);
  if (needs.type === 'nothing') return true;
  if (needs.type === 'literal') return gramsOfLiteral(needs.literal).every((gram) => hasGram(grams, gram));
  return needs.type === 'all'
    ? needs.of.every((need) => holds(need, text))
    : needs.of.some((need) => holds(need, text));
};

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });

const { needs } = fc.letrec<{ needs: TextNeeds }>((tie) => ({
  needs: fc.oneof(
    { weight: 5, arbitrary: word.map(needLiteral) },
    { weight: 1, arbitrary: fc.constant(nothing) },
    { weight: 3, arbitrary: fc.array(tie('needs'), { maxLength: 5 }).map(needAll) },
    { weight: 3, arbitrary: fc.array(tie('needs'), { maxLength: 5 }).map(needAny) },
  ),
}));

describe('mayHold', () => {
  it('says of every program what its needs say', () => {
    fc.assert(
      fc.property(needs, fc.array(word, { maxLength: 4 }), (need, words) => {
        const text = words.join(' ');
        expect(mayHold(readGrams(text), programOf(need))).toBe(holds(need, text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds no text for a choice of nothing, and all texts where nothing is needed', () => {
    expect(mayHold(readGrams('any'), programOf(needAny([])))).toBe(false);
    expect(programOf(nothing)).toBeNull();
    expect(mayHold(readGrams(''), null)).toBe(true);
  });
});

describe('programOf', () => {
  it('looks once for what literals begin with alike', () => {
    const alike = programOf(needAny(['charging', 'charged', 'charger'].map(needLiteral)));
    const apart = ['charging', 'charged', 'charger'].map((one) => programOf(needLiteral(one))?.length ?? 0);
    expect(alike?.length).toBeLessThan(apart.reduce((sum, length) => sum + length, 0));
  });
});
