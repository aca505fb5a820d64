import { expect, test } from 'vitest';
import { replyFacts } from '../../src/review/reply-facts.ts';

test.each([
  ['en', 'It starts on 3 March.', 'It starts on 3 Mar.'],
  ['en', 'It tows 1,500 kg.', 'It can tow 1500 kg.'],
  ['de', 'Ab Montag, 2.000 Euro.', 'Montags 2000 Euro.'],
  ['en', 'See https://a.example/one.', 'Look at https://a.example/one'],
])('other words and notation in %s are the same facts: %s', (language, one, other) => {
  expect(replyFacts(one, language)).toEqual(replyFacts(other, language));
});

test.each([
  ['en', 'It starts on 3 March.', 'It starts on 3 May.'],
  ['sv', 'Den börjar i mars.', 'Den börjar i maj.'],
  ['nb', 'Vi ringer på mandag.', 'Vi ringer på tirsdag.'],
  ['nl', 'Vanaf januari.', 'Vanaf februari.'],
  ['en', 'It charges at 2.5 kW.', 'It charges at 25 kW.'],
  ['en', 'See https://a.example/one.', 'See https://a.example/two.'],
])('another date, number or link in %s is another fact: %s', (language, one, other) => {
  expect(replyFacts(one, language)).not.toEqual(replyFacts(other, language));
});

test('a common word that is spelled like a month is no date', () => {
  expect(replyFacts('You may march on.', 'en')).toEqual([]);
});
