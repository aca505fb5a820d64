import { expect, test } from 'vitest';
import {
  formatDifference,
  formatDifferenceInterval,
  formatDifferenceWithInterval,
  formatInterval,
  formatTick,
  formatValue,
  formatWithInterval,
} from '../../src/report/format-value.ts';

const share = { unit: 'share' } as const;
const time = { unit: 'milliseconds' } as const;
const euro = { unit: 'money', currency: 'EUR' } as const;

test.each([
  [0.7142, share, '0.71'],
  [0.0312, share, '0.031'],
  [0.0004, share, '0.00'],
  [1 - 0.9, share, '0.10'],
  [-0.0001, share, '0.00'],
  [0, share, '0.00'],
  [4.314, { unit: 'grade' }, '4.31'],
  [71.26, { unit: 'points' }, '71.3'],
  [43.2, time, '43 ms'],
  [4.23, time, '4.2 ms'],
  [0.128, time, '0.13 ms'],
  [12_340, time, '12.3 s'],
  [1204.4, { unit: 'characters' }, '1,204 chars'],
  [3.5, { unit: 'count' }, '3.5'],
  [12_000, { unit: 'count' }, '12,000'],
  [0.0123, euro, 'EUR 0.0123'],
  [-0.0031, euro, '-EUR 0.00310'],
  [1234.5, { unit: 'money', currency: 'SEK' }, 'SEK 1,234.50'],
  [0.0123, { unit: 'money' }, '0.0123'],
  [0.0123, { unit: 'money', currency: 'a tenner' }, '0.0123'],
] as const)('%d is written %o as %s', (value, style, written) => {
  expect(formatValue(value, style)).toBe(written);
});

test('a difference has its sign and three decimals, and nothing has no sign', () => {
  expect(formatDifference(0.07, share)).toBe('+0.070');
  expect(formatDifference(-0.07, share)).toBe('-0.070');
  expect(formatDifference(0, share)).toBe('0.000');
  expect(formatDifference(-0.00001, share)).toBe('0.000');
  expect(formatDifference(12.4, time)).toBe('+12 ms');
  expect(formatDifference(-0.0004, euro)).toBe('-EUR 0.00040');
});

test('an interval names its unit once, and its ends have the same one', () => {
  expect(formatInterval(0.664, 0.758, share)).toBe('0.66 to 0.76');
  expect(formatInterval(9800, 12_000, time)).toBe('9.8 to 12.0 s');
  expect(formatDifferenceInterval(-0.02, 0.109, share)).toBe('-0.020 to 0.109');
  expect(formatWithInterval(43, 40, 46, time)).toBe('43 ms (40 to 46)');
  expect(formatDifferenceWithInterval(0.0004, -0.0031, 0.0043, euro)).toBe('+EUR 0.0004 (-0.0031 to 0.0043)');
});

test('the tick of an axis has no idle zeros', () => {
  expect(['+0.100', '0.000', '-0.050', '100 ms', 'EUR 0.0100', '20'].map(formatTick)).toEqual([
    '+0.1',
    '0',
    '-0.05',
    '100 ms',
    'EUR 0.01',
    '20',
  ]);
});
