import { describe, expect, it } from 'vitest';
import {
  anyNumber,
  gap,
  isMark,
  isPlainPair,
  symbolOf,
  unsettled,
} from '../../../src/language/pattern/folded-symbols.ts';

const symbol = (character: string): string => String.fromCharCode(symbolOf(character.charCodeAt(0)));

/** All characters of one unit that change with case, in whatever way. */
const changing = Array.from({ length: 0xd800 + 0x2000 }, (_, at) =>
  String.fromCharCode(at < 0xd800 ? at : at + 0x800),
).filter((one) => /[\p{CWCM}\p{CWCF}\p{CWKCF}]/u.test(one) && /[\p{L}\p{M}\p{N}\p{S}]/u.test(one));

describe('symbolOf', () => {
  it('gives characters that an expression takes for equal one symbol, or says that it is not settled', () => {
    const text = changing.join('');
    for (const one of changing) {
      const equal = text.match(new RegExp(one, 'giu')) ?? [];
      for (const other of equal)
        if (symbolOf(other.charCodeAt(0)) !== unsettled && symbolOf(one.charCodeAt(0)) !== unsettled)
          expect(symbol(other), `${one} and ${other}`).toBe(symbol(one));
    }
  });

  it('leaves unsettled only the mark that equals a letter', () => {
    expect(changing.filter((one) => symbolOf(one.charCodeAt(0)) === unsettled)).toEqual(['\u0345']);
  });

  it('gives letters in small, and keeps apart what no flag makes equal', () => {
    expect(['K', '\u212A', '\u017F', 'Å', '\u1E9E'].map(symbol)).toEqual(['k', 'k', 's', 'å', 'ß']);
    expect(symbol('\u0130')).not.toBe(symbol('i'));
  });

  it('takes all numbers for one, and whatever is neither letter nor number for a gap', () => {
    expect(['0', '7', '²', 'Ⅷ', '٣'].map(symbol)).toEqual(Array.from({ length: 5 }, () => anyNumber));
    expect([' ', '\n', '-', '_', '€', '\u0301', '\uD83D'].map(symbol)).toEqual(
      Array.from({ length: 7 }, () => gap),
    );
  });
});

describe('isMark', () => {
  it('knows the marks of ASCII, and neither white space nor letters', () => {
    expect(['@', '?', '_', ' ', '\n', 'a', '7', '€'].map((one) => isMark(one.charCodeAt(0)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('isPlainPair', () => {
  it('tells signs of two units from letters and numbers', () => {
    expect([0x1f600, 0x1d41a, 0x1d7d8].map(isPlainPair)).toEqual([true, false, false]);
  });
});
