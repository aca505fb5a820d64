import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewTerms, hasStart, manyTerms } from '../../../src/compose/support/terms.ts';

test('the terms of a long text and of a short one hold the same first letters', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å', 'ß', '🚗'), maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(word), word, (words, letters) => {
      const all = new Set(words);
      expect(hasStart(manyTerms(all), letters)).toBe(hasStart(fewTerms(all), letters));
    }),
  );
});

test('a start that only another term goes past is not held', () => {
  const terms = manyTerms(new Set(['charge', 'charging', 'city']));
  expect(['charg', 'chargi', 'chart', 'd'].map((letters) => hasStart(terms, letters))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
