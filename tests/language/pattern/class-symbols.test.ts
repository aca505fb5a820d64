import { describe, expect, it } from 'vitest';
import { classSymbols, isWordClass } from '../../../src/language/pattern/class-symbols.ts';

describe('classSymbols', () => {
  it.each([
    ['a', ['a']],
    ['Å', ['å']],
    ['\\.', [' ']],
    ['\\d', ['0']],
    ['[0-9]', ['0']],
    ['[sß5]', ['s', 'ß', '0']],
    ['[a-c\\-]', ['a', 'b', 'c', ' ']],
    ['[ .,\\s-]', [' ']],
    ['\\u{e5}', ['å']],
    ['[\\u0041-\\u0043]', ['a', 'b', 'c']],
    ['\\x41', ['a']],
    ['\u{1F600}', [' ']],
    ['[^\\p{L}\\p{N}]', [' ']],
  ])('gives the symbols of %s', (source, symbols) => {
    expect(classSymbols(source)).toEqual(symbols);
  });

  it.each([
    '.',
    '\\w',
    '\\W',
    '\\S',
    '\\p{L}',
    '\\P{L}',
    '[a-z]',
    '[^a]',
    '[^\\p{L}]',
    '\\k<a>',
    '\u0345',
    '\u{1D41A}',
  ])('knows too little of %s', (source) => {
    expect(classSymbols(source)).toBeNull();
  });
});

describe('isWordClass', () => {
  it('wants all letters and all numbers', () => {
    expect(
      ['[\\p{L}\\p{M}\\p{N}_]', '[_\\p{N}\\p{L}]', '[\\p{L}]', '[^\\p{L}\\p{N}]', '\\w', '[\\w]'].map(
        isWordClass,
      ),
    ).toEqual([true, true, false, false, false, false]);
  });
});
