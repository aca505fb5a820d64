import { describe, expect, test } from 'vitest';
import { compareFacts } from '../../../src/tone/facts/compare-facts.ts';
import { factWordsOf } from '../../../src/tone/facts/fact-sentence.ts';

const names = ['Anna', 'Lodestar', 'Lodestar 3', 'Lodestar 4', 'Lodestar Care'];
const compare = (language: string, before: string, after: string) =>
  compareFacts(before, after, { language, names });
const told = (language: string, before: string, after: string) =>
  compare(language, before, after).map(factWordsOf);

test.each([
  ['en', 'Please be advised that it costs 1,500 kr.', 'It costs 1500 kr.'],
  ['en', 'It starts on 30 November 2026.', 'The start is November 30, 2026.'],
  ['de', 'Es beginnt am 30.11.2026 um 14 Uhr.', 'Los geht es am 30. November 2026, um 14:00.'],
  ['en', 'We will call you at 2 pm.', "I'll call at 14:00."],
  ['en', 'It takes five working days.', 'Count on 5 working days.'],
  ['sv', 'Det kostar 1 500 kronor.', 'Du betalar 1500 kr.'],
  ['en', 'You can not use it.', "You can't use it."],
  ['en', 'Please do not hesitate to contact us.', 'Just write to me.'],
  ['sv', 'Tveka inte att höra av dig.', 'Hör gärna av dig.'],
  ['de', 'Zögern Sie nicht, uns zu kontaktieren.', 'Schreiben Sie mir einfach.'],
  ['en', 'The amount will be refunded to your card.', "You'll get the refund on your card."],
  ['en', "Lodestar's app and lodestar 3.", 'The app of Lodestar and the Lodestar 3.'],
  ['en', 'See https://a.example/x.', 'Everything stands at https://a.example/x, just look.'],
  ['en', 'We are VERY sorry, it is FREE of charge.', 'We are very sorry, it is free of charge.'],
  ['en', 'Kind Regards', 'Kind regards'],
  ['en', 'Should you need anything, write.', 'If you need anything, write.'],
  ['en', 'You may write. It is on Monday, as we said on Monday.', 'You may write; it is on Monday.'],
])('other words in %s state the same: %s', (language, before, after) => {
  expect(told(language, before, after)).toEqual([]);
});

test.each([
  ['en', 'It costs 40 kr.', 'It costs 50 kr.', 'the amount “40 kr” became “50 kr”'],
  ['en', 'It costs 40 kr.', 'It costs 40 €.', 'the amount “40 kr” became “40 €”'],
  ['en', 'It takes 5 days.', 'It takes 5 weeks.', 'the number “5 days” became “5 weeks”'],
  ['en', 'It takes 5 working days.', 'It takes 5 days.', 'the number “5 working days” became “5 days”'],
  ['sv', 'Det tar fem dagar.', 'Det tar två dagar.', 'the number “fem” became “två”'],
  ['en', 'It comes on 3 March.', 'It comes on 4 March.', 'the date “3 March” became “4 March”'],
  ['en', 'It comes on 3 March.', 'It comes soon.', 'the date “3 March” was lost'],
  ['nb', 'Vi ringer mandag.', 'Vi ringer tirsdag.', 'the date “mandag” became “tirsdag”'],
  ['en', 'It comes later.', 'It comes tomorrow.', 'the date “tomorrow” was added'],
  ['sv', 'Vi ringer kl. 14.30.', 'Vi ringer kl. 15.30.', 'the time “kl. 14.30” became “kl. 15.30”'],
  ['en', 'Hi Anna, it is here.', 'Hi Berta, it is here.', 'the name “Anna” became “Berta”'],
  [
    'en',
    'Your Lodestar 3 is ready.',
    'Your Lodestar 4 is ready.',
    'the name “Lodestar 3” became “Lodestar 4”',
  ],
  ['de', 'Frau Meyer ruft an.', 'Frau Schulz ruft an.', 'the name “Meyer” became “Schulz”'],
  [
    'en',
    'See https://a.example/one.',
    'See https://a.example/two.',
    'the link “https://a.example/one” became “https://a.example/two”',
  ],
  [
    'en',
    'Write to care@lodestar.example.',
    'Write to help@lodestar.example.',
    'the e-mail address “care@lodestar.example” became “help@lodestar.example”',
  ],
  [
    'en',
    'Call +46 8 123 456 78.',
    'Call +46 8 123 456 79.',
    'the phone number “+46 8 123 456 78” became “+46 8 123 456 79”',
  ],
  ['en', 'It shows error P4.2.1.', 'It shows error P4.2.2.', 'the code “P4.2.1” became “P4.2.2”'],
  ['en', 'It is so [1].', 'It is so.', 'the citation “[1]” was lost'],
  ['en', 'Hi [name-1],', 'Hi [name-2],', 'the citation “[name-1]” became “[name-2]”'],
])('a fact that changes in %s is told: %s', (language, before, after, sentence) => {
  expect(told(language, before, after)).toEqual([sentence]);
});

describe.each([
  ['en', 'We look into it.', 'You get your money back.', 'It is free of charge.', 'I will look into it.'],
  ['sv', 'Det är så.', 'Du får pengarna tillbaka.', 'Det är gratis.', 'Jag ska göra det.'],
  ['nb', 'Det er slik.', 'Du får pengene tilbake.', 'Det er gratis.', 'Jeg skal gjøre det.'],
  ['da', 'Det er sådan.', 'Du får pengene tilbage.', 'Det er gratis.', 'Jeg vil gøre det.'],
  ['de', 'Es ist so.', 'Wir erstatten den Betrag.', 'Das ist kostenlos.', 'Ich melde mich.'],
  ['nl', 'Het is zo.', 'U krijgt uw geld terug.', 'Het is gratis.', 'Ik zal het doen.'],
])('in %s', (language, plain, refund, free, commitment) => {
  test('a refund, something for free and a step of ours are promises, come or gone', () => {
    expect(told(language, plain, refund)).toEqual(['a promise “refund” was added']);
    expect(told(language, refund, plain)).toEqual(['a promise “refund” was lost']);
    expect(told(language, plain, free)).toEqual(['a promise “free of charge” was added']);
    expect(told(language, plain, commitment)).toEqual(['a promise “what we will do” was added']);
  });
});

test.each([
  ['en', 'It should arrive.', 'It arrives.', 'how sure it is “probably” was lost'],
  ['en', 'It takes up to 5 days.', 'It takes 5 days.', 'how sure it is “at most” was lost'],
  ['sv', 'Det kommer troligen.', 'Det kommer.', 'how sure it is “probably” was lost'],
  ['de', 'Es kommt voraussichtlich.', 'Es kommt.', 'how sure it is “probably” was lost'],
  ['en', 'It is not included.', 'It is included.', 'a negation “not” was lost'],
  ['en', 'It is here.', 'It is here, FREE of charge.', 'a promise “free of charge” was added'],
  ['nl', 'Het is inbegrepen.', 'Het is niet inbegrepen.', 'a negation “not” was added'],
])('what makes a promise stronger in %s is told: %s', (language, before, after, sentence) => {
  expect(told(language, before, after)).toEqual([sentence]);
});

test('two prices that change places are told, although no number is new', () => {
  const before = 'The small one costs 200 kr and the large one 300 kr.';
  expect(told('en', before, 'The small one costs 300 kr and the large one 200 kr.')).toEqual([
    'the order of “200 kr, 300 kr” became “300 kr, 200 kr”',
  ]);
});

test('a text of 100 kB is compared in bounded time', () => {
  const text = 'Hi Anna, it costs 249 kr on 3 March [1]. Not now, 5 to 7 days, '.repeat(1_600);
  const started = performance.now();
  expect(compare('en', text, text.replace('249', '250'))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(4_000);
});
