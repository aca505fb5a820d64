import { expect, test } from 'vitest';
import { findContradictions, numberClaims } from '../../../src/copilot/administration/contradictions.ts';
import type { Passage } from '../../../src/knowledge/passage.ts';
import { passageOf } from '../../support/passage-of.ts';

const saysOf = (source: string, text: string, given: Partial<Passage> = {}): Passage =>
  passageOf({ source, title: 'Activate the free charging offer', text, ...given });

/** Numbers that stand elsewhere, so that words of every sentence weigh less than rare ones. */
const others = [
  'The cable is 6 m long.',
  'The wall box takes 11 kW from three phases.',
  'Allow 20 minutes before arrival.',
];

const found = (...passages: readonly Passage[]) =>
  findContradictions(
    [...passages, ...others.map((text, at) => saysOf(`KA-9${at}`, text))].flatMap((one) => numberClaims(one)),
  );

const sixty = saysOf('KA-1', 'Activate the offer in the app within 60 days of the handover.');
const ninety = 'You activate the offer within 90 days of the handover, in the app.';

test('two articles that give different numbers for the same thing are found, with both numbers', async () => {
  const [pair, ...more] = await found(sixty, saysOf('KA-2', ninety));
  expect(more).toEqual([]);
  expect(pair).toMatchObject({
    language: 'en',
    one: { source: 'KA-1', number: '60 days', sentence: sixty.text },
    other: { source: 'KA-2', number: '90 days', sentence: ninety },
  });
});

test('the same number is no contradiction, in words or in another unit of time either', async () => {
  expect(
    await found(sixty, saysOf('KA-2', 'You activate the offer within 60 days of the handover, in the app.')),
  ).toEqual([]);
  const year = 'The offer ends 12 months after the handover of the car.';
  expect(await found(saysOf('KA-1', year), saysOf('KA-2', year.replace('12 months', 'one year')))).toEqual(
    [],
  );
});

test.each<[string, Partial<Passage>]>([
  ['another market', { markets: ['SE'] }],
  ['one market where the other holds everywhere', { markets: ['NO'] }],
  ['another model', { models: ['4'] }],
  ['another language', { language: 'nl' }],
  ['the same article', { source: 'KA-1' }],
  ['an article about something else', { title: 'Tyres in winter' }],
])('another number for %s is no contradiction', async (what, given) => {
  const one = what === 'another market' ? { ...sixty, markets: ['DE'] } : sixty;
  expect(await found(one, saysOf('KA-2', ninety, given))).toEqual([]);
});

test.each([
  ['is denied', 'The offer is not activated within 90 days of the handover in the app.'],
  [
    'is told of another model',
    'Activate the offer for the Lodestar 4 in the app within 90 days of the handover.',
  ],
  ['counts something else', 'Activate the offer in the app within 90 km of the handover.'],
  ['is one of two', 'Activate the offer in the app within 90 days and 500 km of the handover.'],
  [
    'stands among other words',
    'The app tells you at the handover, which the centre plans about 90 days behind the order, that an offer to activate waits there.',
  ],
  ['is told of something else', 'Refunds for charging arrive within 90 days on your bank account.'],
])('another number that %s is no contradiction', async (_, text) => {
  expect(await found(sixty, saysOf('KA-2', text))).toEqual([]);
});

test('sentences that say too little to know what they are about contradict nothing', async () => {
  const short = 'It ends after 60 days.';
  expect(await found(saysOf('KA-1', short), saysOf('KA-2', short.replace('60', '90')))).toEqual([]);
});

test('of two articles the pair of sentences that is most alike is told, once', async () => {
  const text = `Within 90 days of the handover you may activate the offer if the app shows it. ${ninety}`;
  const pairs = await found(sixty, saysOf('KA-2', text));
  expect(pairs.map(({ other }) => other.sentence)).toEqual([ninety]);
});
