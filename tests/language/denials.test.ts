import { expect, test } from 'vitest';
import { denialsIn, emptyDenialsIn } from '../../src/language/denials.ts';

const found = (text: string, language: string): readonly string[] =>
  denialsIn(text, language).map(({ start, end }) => text.slice(start, end));

test.each([
  ['en', "You can't, cannot and may not go without it.", ["can't", 'cannot', 'not', 'without']],
  ['sv', 'Det går inte och har aldrig gått.', ['inte', 'aldrig']],
  ['nb', 'Det er ikke mulig uten kort.', ['ikke', 'uten']],
  ['da', 'Det er umuligt og ikke tilladt.', ['umuligt', 'ikke']],
  ['de', 'Es gibt keine Gebühr und nichts zu tun.', ['keine', 'nichts']],
  ['nl', 'Er zijn geen kosten, nooit.', ['geen', 'nooit']],
])('what is denied in %s is found: %s', (language, text, words) => {
  expect(found(text, language)).toEqual(words);
});

test.each([
  ['en', 'Please do not hesitate to write, no problem.'],
  ['sv', 'Tveka inte, inga problem.'],
  ['nb', 'Nøl ikke med å spørre.'],
  ['da', 'Tøv endelig ikke med at spørge.'],
  ['de', 'Zögern Sie nicht, kein Problem.'],
  ['nl', 'Aarzel niet om te bellen.'],
])('wording in %s that denies nothing is no denial: %s', (language, text) => {
  expect(found(text, language)).toEqual([]);
  expect(emptyDenialsIn(text, language).length).toBeGreaterThan(0);
});

test('a denial behind wording that denies nothing is found', () => {
  expect(found('Not only the car, but you must not wait.', 'en')).toEqual(['not']);
});
