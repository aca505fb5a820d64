import { expect, test } from 'vitest';
import {
  formatBriefly,
  formatCount,
  formatDate,
  languageName,
  marketName,
  marketNames,
} from '../../src/panel/text/format.ts';

test('languages and markets are named, and unknown codes shown as they are', () => {
  expect(languageName('sv')).toBe('Swedish');
  expect(languageName('und')).toBe('Unknown language');
  expect(marketName('SE')).toBe('Sweden');
  expect(marketName('not a code')).toBe('not a code');
});

test('a source without markets holds in all of them', () => {
  expect(marketNames([])).toBe('All markets');
  expect(marketNames(['SE', 'NO'])).toBe('Sweden, Norway');
});

test('a moment is shown as short as it can be told apart', () => {
  const now = new Date(2026, 10, 21, 12, 0);
  expect(formatBriefly(new Date(2026, 10, 21, 9, 5).toISOString(), now)).toBe('09:05');
  expect(formatBriefly(new Date(2026, 10, 3, 9, 5).toISOString(), now)).toBe('3 Nov');
  expect(formatBriefly(new Date(2025, 10, 3, 9, 5).toISOString(), now)).toBe('3 Nov 2025');
});

test('what is no date is shown as it is', () => {
  expect(formatDate('last week')).toBe('last week');
});

test('counts have their thousands set apart', () => {
  expect(formatCount(3187)).toBe('3,187');
});
