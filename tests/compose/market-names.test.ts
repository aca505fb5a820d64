import { expect, test } from 'vitest';
import { marketsNamed, sentenceAudience } from '../../src/compose/market-names.ts';

test.each([
  ['en', 'To Norway, Switzerland and the United Kingdom (or the UK).', ['CH', 'GB', 'NO']],
  ['sv', 'I Finland och i Tyskland kostar det 79 DKK. Sveriges regler gäller.', ['DE', 'DK', 'FI', 'SE']],
  ['de', 'In Schweden 1,50 SEK, in Norwegen 1,60 NOK.', ['NO', 'SE']],
  ['nl', 'In Nederland en België.', ['BE', 'NL']],
  ['en', 'It costs 10 euro in the EU. You may see polish marks.', []],
])('the markets that a text in %s names are told by name and currency: %s', (language, text, codes) => {
  expect([...marketsNamed(text, language)].sort()).toEqual(codes);
});

const home = new Set(['GB']);

test('a sentence is for the customer as soon as it names their market', () => {
  expect(sentenceAudience('To Norway and the United Kingdom, allow 10 days.', 'en', home)).toBe('home');
});

test('a sentence that names other markets only is for others', () => {
  expect(sentenceAudience('In Germany part II goes to the bank.', 'en', home)).toBe('others');
});

test('other markets in brackets are an aside', () => {
  expect(sentenceAudience('A new card costs 10 euro (SEK 109, NOK 119).', 'en', home)).toBe('everybody');
});

test('a sentence is for everybody where it names no market or none is known for the customer', () => {
  expect(sentenceAudience('The card is sent by post.', 'en', home)).toBe('everybody');
  expect(sentenceAudience('In Germany part II goes to the bank.', 'en', new Set())).toBe('everybody');
});
