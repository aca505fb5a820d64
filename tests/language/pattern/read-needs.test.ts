import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/language/pattern/parse-pattern.ts';
import { readNeeds } from '../../../src/language/pattern/read-needs.ts';
import type { TextNeeds } from '../../../src/language/pattern/text-needs.ts';

const print = (needs: TextNeeds): string => {
  if (needs.type === 'nothing') return '';
  if (needs.type === 'literal') return `"${needs.literal}"`;
  return `(${needs.of.map(print).join(needs.type === 'all' ? ' & ' : ' | ')})`;
};

const needs = (source: string): string =>
  print(readNeeds(parseExpression(new RegExp(source, 'iu')).alternatives));

const start = '(?<![\\p{L}\\p{M}\\p{N}_])';
const end = '(?![\\p{L}\\p{M}\\p{N}_])';

describe('readNeeds', () => {
  it.each([
    ['abc', '"abc"'],
    ['colou?r', '("color" | "colour")'],
    ['gr[ae]y', '("gray" | "grey")'],
    ['(?:my|our) car', '("my car" | "our car")'],
    ['in 2024, or', '("," & "in 0000 or")'],
    ['a  +b', '"a b"'],
    ['a{3}', '"aaa"'],
    ['(?:ab)+', '("ab" & "ab")'],
    ['ab.{0,9}cd', '("ab" & "cd")'],
    ['ab\\p{L}*|cd', '("ab" | "cd")'],
    ['(?=xy)z', '("xy" & "z")'],
    ['^abc$', '" abc "'],
    ['x@y', '("@" & "x y")'],
    ['(ab)\\1', '"ab"'],
    ['(?!)|abc', '"abc"'],
  ])('of %s are %s', (source, expected) => {
    expect(needs(source)).toBe(expected);
  });

  it('keeps the ends of words with each alternative between them', () => {
    expect(needs(`${start}(?:ni|er\\p{L}+)${end}`)).toBe('(" ni " | " er")');
    expect(needs(`${start}(?:(ni)|(?:du|dig))${end}`)).toBe('(" ni " | " du " | " dig ")');
  });

  it('are none where anything might do', () => {
    for (const source of ['.*', '(?:abc)?', 'abc|.', '[a-z]+', '(?!abc)'])
      expect(needs(source), source).toBe('');
  });

  it('are taken apart where there would be too many strings', () => {
    const letters = '[abcdefgh]';
    const count = (source: string): number => (needs(source).split('"').length - 1) / 2;
    expect(count(`x${letters}y`)).toBe(8);
    expect(count(`x${letters}${letters}${letters}y`)).toBeLessThan(48);
  });
});
