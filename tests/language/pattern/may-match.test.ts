import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrams } from '../../../src/language/pattern/gram-set.ts';
import { mayMatch } from '../../../src/language/pattern/may-match.ts';
import { parsePattern } from '../../../src/language/pattern/parse-pattern.ts';
import { printPattern } from '../../../src/language/pattern/print-pattern.ts';
import { anyPattern, anyText } from './any-pattern.ts';

const may = (source: string, text: string, flags = 'giu'): boolean =>
  mayMatch(new RegExp(source, flags), readGrams(text));

describe('mayMatch', () => {
  it.each([
    ['warranty', 'Your guarantee is valid.'],
    ['(?:free|gratis) charging', 'Free parking, paid charging.'],
    ['\\p{L}{2,9}ladung', 'Der Akku ist leer.'],
    ['case \\d{3}', 'Case 12 is closed.'],
    ['[\\p{L}\\p{N}]+@[\\p{L}\\p{N}]+', 'You can write to me at home.'],
    ['(?<![\\p{L}\\p{M}\\p{N}_])(?:ni|er)(?![\\p{L}\\p{M}\\p{N}_])', 'Benita är uni herre'],
    ['(?=[^.]{0,40}battery)the', 'the car'],
    ['(?!)', 'anything'],
  ])('says no to %s in a text without what it needs: %s', (source, text) => {
    expect(new RegExp(source, 'giu').test(text)).toBe(false);
    expect(may(source, text)).toBe(false);
  });

  it.each([
    ['kelvin', '300 \u212Aelvin'],
    ['strasse', '\u017Ftra\u017F\u017Fe'],
    ['ß', 'GRO\u1E9EE'],
    ['å', 'Hall 5 \u212B'],
    ['ι', 'a\u0345'],
    ['\uFB05', 'be\uFB06'],
    ['\u0390', 'x\u1FD3x'],
    ['σ', 'ΟΔΟΣ ς'],
    ['foo', '\u{1D41A}foo'],
    ['a[^\\p{L}]+b', 'a \u{1F600}, \u0301b'],
    ["don't", "I DON'T"],
    ['^foo$', 'bar\nfoo\nbaz'],
    ['\\W+system', 'ååsystem: stop'],
    ['(?<a>\\d)\\k<a>{2}x', '777x'],
  ])('says maybe to %s in %s', (source, text) => {
    expect(new RegExp(source, 'gimu').test(text)).toBe(true);
    expect(may(source, text, 'gimu')).toBe(true);
  });

  it('tells ß from ss and a dotted capital I from a plain one, as the expressions do', () => {
    expect(may('strasse', 'straße')).toBe(false);
    expect(may('izmir', '\u0130zmir')).toBe(false);
  });

  it('always says maybe to an expression of which nothing is known', () => {
    for (const source of ['.*', '\\p{Lu}{2,}', '[a-z]+', 'a|.', '(?:warranty)?'])
      expect(may(source, ''), source).toBe(true);
    expect(may('warranty', '', 'gi')).toBe(true);
    expect(may('[[a-z]--[b]]warranty', '', 'gv')).toBe(true);
    expect(may('(?-i:warranty)', '')).toBe(true);
  });

  const expectNoFalseNo = (expression: RegExp, written: string): void => {
    if (mayMatch(expression, readGrams(written))) return;
    expect(expression.test(written), `${expression.source} in ${JSON.stringify(written)}`).toBe(false);
  };

  it('never says no to an expression that matches', () => {
    fc.assert(
      fc.property(anyPattern, anyText, fc.constantFrom('u', 'iu', 'mu', 'imu'), (source, written, flags) => {
        expectNoFalseNo(new RegExp(source, flags), written);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never says no to a rule that matches, whose escapes know all letters', () => {
    fc.assert(
      fc.property(anyPattern, anyText, fc.constantFrom('u', 'iu'), (source, written, flags) => {
        expectNoFalseNo(new RegExp(printPattern(parsePattern(source)), flags), written);
      }),
      { numRuns: 2_000 },
    );
  });
});
