import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allMatches,
  isFoundIn,
  readSearched,
  searchedOf,
} from '../../../src/language/pattern/searched-text.ts';
import { anyPattern, anyText } from './any-pattern.ts';

const shapes = (matches: Iterable<RegExpExecArray>): unknown =>
  Array.from(matches, (match) => [match.index, ...match]);

describe('allMatches', () => {
  it('gives what matchAll gives, empty matches and characters of two units too', () => {
    fc.assert(
      fc.property(anyPattern, anyText, (source, text) => {
        const expression = new RegExp(source, 'giu');
        expect(shapes(allMatches(expression, readSearched(text)))).toEqual(shapes(text.matchAll(expression)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('begins at the start of each text, wherever the expression stopped before', () => {
    const expression = /a/gu;
    expression.lastIndex = 2;
    expect(allMatches(expression, readSearched('aaa')).length).toBe(3);
  });
});

describe('isFoundIn', () => {
  it('finds what stands anywhere in a text, again and again', () => {
    const expression = /charg(?:ing|ed)/giu;
    expect([1, 2].map(() => isFoundIn(expression, readSearched('It is Charged.')))).toEqual([true, true]);
    expect(isFoundIn(expression, readSearched('It is large.'))).toBe(false);
  });
});

describe('searchedOf', () => {
  it('reads a text once while it is among the latest', () => {
    expect(searchedOf('Is it charged?')).toBe(searchedOf('Is it charged?'));
    expect(searchedOf('Is it charged?').grams).toEqual(readSearched('Is it charged?').grams);
  });
});
