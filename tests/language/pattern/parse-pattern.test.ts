import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CopilotError } from '../../../src/fault/copilot-error.ts';
import { parseExpression, parsePattern } from '../../../src/language/pattern/parse-pattern.ts';
import { printPattern } from '../../../src/language/pattern/print-pattern.ts';

const source = (pattern: string): string => printPattern(parsePattern(pattern));
const finds = (pattern: string, text: string): string | undefined =>
  new RegExp(source(pattern), 'u').exec(text)?.[0];

describe('parsePattern', () => {
  it('keeps what the u flag takes as it is', () => {
    expect(source('colou?r|gr[ae]y')).toBe('colou?r|gr[ae]y');
    expect(source('a{2,3}b{2,}c*?')).toBe('a{2,3}b{2,}c*?');
  });

  it('drops escapes that the u flag refuses', () => {
    expect(finds("don\\'t \\_x\\-y", "don't _x-y")).toBe("don't _x-y");
    expect(finds('[\\w\\s.\\-!]+', 'a .-!')).toBe('a .-!');
  });

  it('takes a brace that counts nothing as a letter', () => {
    expect(finds('{name}', 'Hi {name}')).toBe('{name}');
  });

  it('lets words be of any script', () => {
    expect(finds('\\bår\\b', 'över år')).toBe('år');
    expect(finds('\\bår\\b', 'svår')).toBeUndefined();
    expect(finds('\\w+', 'överlåtelse')).toBe('överlåtelse');
  });

  it('reads a dash beside a class as a dash', () => {
    expect(finds('[\\s-–]', '–')).toBe('–');
    expect(finds('[a-c-]+', 'ab-d')).toBe('ab-');
    expect(finds('[]x]+', ']x')).toBe(']x');
  });

  it('reads a leading (?i) as ignoring case', () => {
    expect(parsePattern('(?i)abc').ignoreCase).toBe(true);
    expect(finds('(?i)abc', 'ABC')).toBe('ABC');
  });

  it('makes captures plain unless they are wanted', () => {
    expect(source('(a)(?:b)(?<n>c)')).toBe('(?:a)(?:b)(?:c)');
    expect(printPattern(parsePattern('(a)(?:b)'), true)).toBe('(a)(?:b)');
  });

  it.each([
    ['(a', 'not closed'],
    ['a)', 'never opened'],
    ['[a', 'not closed'],
    ['*a', 'nothing to repeat'],
    ['a**', 'nothing to repeat'],
    ['a++', 'possessive'],
    ['a{3,2}', 'downwards'],
    ['(a)\\1', 'back to a group'],
    ['(?>a)', 'not supported'],
    ['\\q', 'not supported'],
    ['[[:alpha:]]', 'named classes'],
    ['\\b+', 'cannot be repeated'],
    ['('.repeat(30) + ')'.repeat(30), 'nested'],
    ['a'.repeat(3000), 'longer than'],
  ])('refuses %s and says why', (pattern, reason) => {
    expect(() => parsePattern(pattern)).toThrow(CopilotError);
    expect(() => parsePattern(pattern)).toThrow(reason);
  });

  it('gives, for any text, either an expression that compiles or a configuration fault', () => {
    const alphabet = fc.constantFrom(...'ab\\(){}[]|?*+.^$-,0:<=!wsbdp &å'.split(''));
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 16 }), (letters) => {
        const pattern = letters.join('');
        let printed: string;
        try {
          printed = source(pattern);
        } catch (fault) {
          return fault instanceof CopilotError && fault.code === 'configuration-invalid';
        }
        new RegExp(printed, 'u');
        return true;
      }),
      { numRuns: 3000 },
    );
  });
});

describe('parseExpression', () => {
  it.each([/(?<![\w-])\bthe\B \W+([^\]a-c]{2,3}?)/u, /^(?:a|(?=b)c)*[\]\\]\u{1F600}\//u])(
    'keeps the escapes and classes of %s as they are',
    (expression) => {
      expect(printPattern(parseExpression(expression), true)).toBe(expression.source);
    },
  );

  it('takes a reference back for something of which nothing is known', () => {
    const [sequence] = parseExpression(/(?<name>a)\k<name>\1/u).alternatives;
    expect(sequence?.slice(1).map((node) => node.type === 'set' && node.repeat.min)).toEqual([0, 0]);
  });

  it('takes expressions of any length, and refuses flags inside', () => {
    expect(parseExpression(new RegExp('a'.repeat(5_000), 'u')).alternatives[0]?.length).toBe(5_000);
    expect(() => parseExpression(/(?-i:a)/u)).toThrow(CopilotError);
  });
});
