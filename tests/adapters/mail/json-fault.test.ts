import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/adapters/mail/json-fault.ts';

describe('findJsonFault', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a":1,}', 1, 8],
    ['[1,]', 1, 4],
    ['[1 2]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['{a:1}', 1, 2],
    ["{'a':1}", 1, 2],
    ['{"a":01}', 1, 6],
    ['{"a":tru}', 1, 6],
    ['{"a":"\\x"}', 1, 7],
    ['{"a":"\t"}', 1, 7],
    ['{"a":"x', 1, 8],
    ['{"a":[1,{"b":2}}', 1, 16],
    ['{}\n]', 2, 1],
    ['{\r\n"a": undefined\r\n}', 2, 6],
  ])('finds the place in %j', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column });
  });

  it('finds no place before the end in JSON that the engine accepts', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findJsonFault(`${text}\n\u0007`)).toEqual({ line: text.split('\n').length + 1, column: 1 });
      }),
    );
  });

  it('finds a character planted where the engine refuses it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, position) => {
        const at = position % (text.length + 1);
        const broken = `${text.slice(0, at)}\u0007${text.slice(at)}`;
        expect(() => JSON.parse(broken)).toThrow();
        expect(findJsonFault(broken)).toEqual({ line: 1, column: at + 1 });
      }),
    );
  });

  it('reads a string of megabytes and nesting of a hundred thousand', () => {
    expect(findJsonFault(`"${'x'.repeat(3_000_000)}`).column).toBe(3_000_002);
    expect(findJsonFault('['.repeat(100_000)).column).toBe(100_001);
  });
});
