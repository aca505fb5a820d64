import { expect, test } from 'vitest';
import { languageMatch } from '../../../src/evaluate/metrics/language-match.ts';

const swedish = 'Hej Anna, ditt laddkort skickas inom femton arbetsdagar och kommer med posten.';

test('a reply in the wanted language counts, one in another does not', () => {
  expect(languageMatch(swedish, 'sv')).toBe(1);
  expect(languageMatch(swedish, 'sv-SE')).toBe(1);
  expect(languageMatch(swedish, 'de')).toBe(0);
});

test('words that tell no language tell nothing', () => {
  expect(languageMatch('', 'sv')).toBeNull();
  expect(languageMatch('12345', 'en')).toBeNull();
});
