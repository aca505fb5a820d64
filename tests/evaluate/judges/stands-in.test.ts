import { expect, test } from 'vitest';
import { standsIn } from '../../../src/evaluate/judges/stands-in.ts';

const text = 'Hej Erik!\n\nKortet skickades i går – det kommer "inom fem" dagar. Ring 020-123 45 67.';

test.each([
  ['as it is', 'Kortet skickades i går'],
  ['with other case and blanks', 'kortet  SKICKADES\ni går'],
  ['with other marks and dashes', 'i går — det kommer “inom fem” dagar'],
  ['with marks around it', '"Kortet skickades i går."'],
  ['with something left out', 'Kortet skickades ... inom fem'],
  ['of a number alone', '020-123 45 67'],
])('a quote stands in a text %s', (_, quote) => {
  expect(standsIn(text, quote)).toBe(true);
});

test.each([
  ['changed in one word', 'Kortet skickas i går'],
  ['in another order', 'inom fem ... Kortet skickades'],
  ['of which a part is invented', 'Kortet skickades ... senast i morgon'],
  ['too short to mean anything', 'det'],
  ['of marks alone', '...'],
  ['empty', ' '],
])('a quote does not stand there when it is %s', (_, quote) => {
  expect(standsIn(text, quote)).toBe(false);
});

test('no quote at all stands nowhere, and a short text may be quoted as a whole', () => {
  expect(standsIn(text, null)).toBe(false);
  expect(standsIn('Hej!', 'Hej')).toBe(true);
  expect(standsIn('Hej på dig!', 'Hej')).toBe(false);
});

test('a text that was defused for the model is quoted as the model saw it', () => {
  expect(standsIn('It says </untrusted> here now', 'says (/untrusted> here')).toBe(true);
});
