import { expect, test } from 'vitest';
import { numberWords } from '../../src/language/number-words.ts';

const read = (text: string, language: string): readonly (string | undefined)[] => {
  const { pattern, values } = numberWords(language);
  return [...text.matchAll(pattern)].map(([word]) => values.get(word.toLowerCase()));
};

test.each([
  ['en', 'Two cars, twenty-four hours, none or zero.', ['2', '24', '0']],
  ['sv', 'Fem dagar, fyrtioåtta timmar.', ['5', '48']],
  ['nb', 'Sju eller syv, førtiåtte.', ['7', '7', '48']],
  ['da', 'To biler, fireogtyve timer.', ['2', '24']],
  ['de', 'Zwölf Wochen, dreißig Tage.', ['12', '30']],
  ['nl', 'Vierentwintig uur, acht dagen.', ['24', '8']],
])('numbers in %s words are read: %s', (language, text, values) => {
  expect(read(text, language)).toEqual(values);
});

test('an article and a part of a word are no numbers', () => {
  expect(read('A one-off offer for the tenant.', 'en')).toEqual([]);
  expect(read('Ein Elfmeter.', 'de')).toEqual([]);
});

test('a language without words of its own is read with the English ones', () => {
  expect(read('two', 'fi')).toEqual(['2']);
});
