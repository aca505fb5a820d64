import { expect, test } from 'vitest';
import { isCurrency, unitBeside } from '../../src/language/counted-units.ts';

/** The unit of the first run of digits, and the words that it takes. */
const read = (text: string): readonly [unit: string, words: string] | null => {
  const start = text.search(/\p{Nd}/u);
  const end = start + (/\p{Nd}+/u.exec(text)?.[0].length ?? 0);
  const beside = unitBeside(text, { start, end });
  return beside === null ? null : [beside.unit, text.slice(beside.start, beside.end)];
};

test.each([
  ['It takes 5 working days at most.', 'workday', '5 working days'],
  ['It takes 5 days.', 'day', '5 days'],
  ['Det tar 5 arbetsdagar.', 'workday', '5 arbetsdagar'],
  ['Nach 3 Wochen.', 'week', '3 Wochen'],
  ['A 30-day trial.', 'day', '30-day'],
  ['It charges at 22 kW.', 'kw', '22 kW'],
  ['Auf 3 Phasen.', 'phase', '3 Phasen'],
  ['It costs € 40 a month.', 'eur', '€ 40'],
  ['It costs 40 SEK.', 'sek', '40 SEK'],
  ['Det kostar 40:-', 'kr', '40:-'],
  ['About 80 % of it.', 'percent', '80 %'],
])('the unit is named alike in every language: %s', (text, unit, words) => {
  expect(read(text)).toEqual([unit, words]);
});

test.each(['Take the Lodestar 3 home.', 'Press 2 buttons.', 'In 2026 daylight is long.'])(
  'what counts nothing known has no unit: %s',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test('crowns are a currency, kilowatts are none', () => {
  expect([isCurrency('kr'), isCurrency('kw')]).toEqual([true, false]);
});
