import { expect, test } from 'vitest';
import { factCoverage } from '../../../src/evaluate/metrics/fact-coverage.ts';

const isHeld = (reply: string, fact: string, language = 'en'): boolean =>
  factCoverage(reply, [fact], language).share === 1;

test.each([
  ['It takes 15 working days.', '15 working days', 'en'],
  ['It takes 15  WORKING\ndays.', '15 working days', 'en'],
  ['Der Betrag ist 1.000 Euro.', '1 000 Euro', 'de'],
  ['Beloppet är 1 000 kr.', '1.000 kr', 'sv'],
  ['The amount is 1,000 kr.', '1000 kr', 'en'],
  ['The amount is 1 000 kr.', '1,000 kr', 'en'],
  ['Svar inom 48h.', '48 h', 'sv'],
  ['Svar inom 48 h.', '48h', 'sv'],
  ['That is 2,5 kWh.', '2.5 kWh', 'sv'],
  ['Rabatten är 10%.', '10 %', 'sv'],
  ['The first replacements are free.', 'first replacement', 'en'],
  ['Laddkortet skickas.', 'laddkort', 'sv'],
  ['Update to P5.0.3 first.', 'P5.0.3', 'en'],
  ['Choose “top-up” there.', 'top up', 'en'],
  ['Model 2 500 km range', '500 km', 'en'],
])('%j holds %j', (reply, fact, language) => {
  expect(isHeld(reply, fact, language)).toBe(true);
});

test.each([
  ['It takes 15 days.', '5 days'],
  ['It takes 150 days.', '15'],
  ['It takes 15 days.', '15 working days'],
  ['The amount is 1,000 kr.', '100 kr'],
  ['Update to P5.0.31 first.', 'P5.0.3'],
  ['days working 15', '15 working days'],
  ['a discard pile', 'card'],
  ['', '48 h'],
])('%j does not hold %j', (reply, fact) => {
  expect(isHeld(reply, fact)).toBe(false);
});

test('the share counts facts, any of several ways to write one is enough, and what is missing is named', () => {
  const facts = ['15 working days', ['48 h', 'two days'], ['first replacement', 'one replacement'], 'free'];
  expect(factCoverage('Within two days, and the first replacement costs 10 €.', facts, 'en')).toEqual({
    share: 0.5,
    required: 4,
    missing: ['15 working days', 'free'],
  });
});

test('a question without must-have facts has no share', () => {
  expect(factCoverage('Anything.', [], 'en')).toEqual({ share: null, required: 0, missing: [] });
});
