import { expect, test } from 'vitest';
import { readCodes } from '../../src/language/read-codes.ts';

test.each([
  ['5.0.3', [{ kind: 'number', number: '5.0.3' }]],
  ['12.500', [{ kind: 'number', number: '12500' }]],
  ['3,5', [{ kind: 'number', number: '3.5' }]],
  ['p5.0.3', [{ kind: 'named', name: 'p', number: '5.0.3' }]],
  ['e-1042', [{ kind: 'named', name: 'e', number: '1042' }]],
  ['22kw', [{ kind: 'measured', number: '22', unit: 'kw' }]],
  ['12-volt', [{ kind: 'measured', number: '12', unit: 'volt' }]],
  ['ls-2024-000123', [{ kind: 'mixed', whole: 'ls2024000123', groups: ['2024', '000123'] }]],
  ['ab12cd', [{ kind: 'mixed', whole: 'ab12cd', groups: [] }]],
])('"%s" is read as one code', (word, codes) => {
  expect(readCodes(word)).toEqual(codes);
});

test('a range and a list are several numbers', () => {
  expect(readCodes('5-7').map((code) => code.kind)).toEqual(['number', 'number']);
  expect(readCodes('1,2,3')).toHaveLength(3);
});

test('a telephone number stays in one piece', () => {
  expect(readCodes('070-1234567')).toEqual([{ kind: 'mixed', whole: '0701234567', groups: ['1234567'] }]);
});
