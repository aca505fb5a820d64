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

  it('finds a planted character, or the start of the number, word or escape it stands in', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, position) => {
        const at = position % (text.length + 1);
        const broken = `${text.slice(0, at)}\u0007${text.slice(at)}`;
        expect(() => JSON.parse(broken)).toThrow();
        const { line, column } = findJsonFault(broken);
        expect(line).toBe(1);
        expect(column).toBeLessThanOrEqual(at + 1);
        expect(broken.slice(column - 1, at)).toMatch(/^\\?[\w.+-]*$/u);
      }),
    );
  });

  it('reads a string of megabytes and nesting of a hundred thousand', () => {
    expect(findJsonFault(`"${'x'.repeat(3_000_000)}`).column).toBe(3_000_002);
    expect(findJsonFault('['.repeat(100_000)).column).toBe(100_001);
  });
});
