import { expect, test } from 'vitest';
import { contentHash } from '../../src/knowledge/content-hash.ts';

test('a border between two parts that moves changes the hash', () => {
  expect(contentHash('ab', 'c')).not.toBe(contentHash('a', 'bc'));
  expect(contentHash('a', '')).not.toBe(contentHash('a'));
  expect(contentHash('1:a')).not.toBe(contentHash('', 'a'));
});

test('the same parts have the same hash of 32 hexadecimal digits', () => {
  expect(contentHash('å', '🚗')).toBe(contentHash('å', '🚗'));
  expect(contentHash('å', '🚗')).toMatch(/^[0-9a-f]{32}$/u);
});
