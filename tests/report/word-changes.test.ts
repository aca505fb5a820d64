import { expect, test } from 'vitest';
import { wordChanges } from '../../src/report/word-changes.ts';

test('each side keeps its whole text, with what only it has told apart', () => {
  const { before, after } = wordChanges('It is 12 months.', 'It is 6 months.');
  expect(before).toEqual([
    { text: 'It is ', changed: false },
    { text: '12', changed: true },
    { text: ' months.', changed: false },
  ]);
  expect(after.map(({ text }) => text).join('')).toBe('It is 6 months.');
});

test('words that went together are one stretch, but not over the end of a line', () => {
  const { before } = wordChanges('Yes, it does.\nBye now', 'No.\nBye');
  expect(before.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['Yes, it does', ' now']);
});

test('the same text has nothing changed, an empty one everything', () => {
  expect(wordChanges('same', 'same').before).toEqual([{ text: 'same', changed: false }]);
  expect(wordChanges('', 'new text')).toEqual({ before: [], after: [{ text: 'new text', changed: true }] });
});

test('texts with nothing in common are compared within a second', () => {
  const words = (stem: string) => Array.from({ length: 4000 }, (_, at) => `${stem}${at}`).join(' ');
  const started = performance.now();
  const { before, after } = wordChanges(words('a'), words('b'));
  expect(before.map(({ text }) => text).join('')).toBe(words('a'));
  expect(after.map(({ text }) => text).join('')).toBe(words('b'));
  expect(performance.now() - started).toBeLessThan(1000);
});
