import { expect, test } from 'vitest';
import { numberFidelity } from '../../../src/evaluate/metrics/number-fidelity.ts';
import { numericDates } from '../../../src/evaluate/metrics/numeric-dates.ts';

const fidelity = (reply: string, source: string, language = 'en') =>
  numberFidelity(reply, language, [{ text: source, language: 'en' }]);

test('the share counts each number once, and names those that no source holds', () => {
  const reply = 'It takes 15 days and costs 2,000 kr. After 15 days call 112 or see www.example.org/a1.';
  expect(fidelity(reply, 'Within 15 days. The fee is 2000 kr.')).toEqual({
    share: 0.5,
    stated: 4,
    foreign: ['www.example.org/a1', '112'],
  });
});

test('the notation of a number does not matter', () => {
  expect(
    fidelity('Das kostet 2.000 € und dauert 2,5 Tage.', 'It costs 2,000 € and takes 2.5 days.', 'de').share,
  ).toBe(1);
});

test.each([
  ['We deliver on 30 November 2026.', 'Delivery: 2026-11-30'],
  ['We deliver on 30.11.2026.', 'Delivery: 30 November 2026'],
  ['We deliver on 30/11/2026.', 'Delivery: November 30, 2026'],
  ['We deliver on 11/30/2026.', 'Delivery: 2026-11-30'],
  ['We deliver on 30.11.26.', 'Delivery: 30/11/2026'],
  ['We deliver on 30 November.', 'Am 30.11. um neun'],
  ['It costs 12.10.', 'The fee of 12.10 kr'],
])('%j is held by %j', (reply, source) => {
  expect(fidelity(reply, source).share).toBe(1);
});

test('another month, year or weekday is foreign', () => {
  expect(fidelity('We deliver on 30 December 2026.', 'Delivery: 2026-11-30').foreign).toEqual(['month 12']);
  expect(fidelity('We deliver on 30.11.2027.', 'Delivery: 2026-11-30').foreign).toEqual(['30.11.2027']);
  expect(fidelity('We deliver on Friday.', 'We deliver on Monday.').foreign).toEqual(['weekday 5']);
});

test('the numbering of a list states nothing, a number at the start of a line does', () => {
  expect(
    fidelity('1. Open the app\n2. Choose it\n3) Done', 'Open the app. Choose it. Done.').share,
  ).toBeNull();
  expect(fidelity('Wait\n15. That is all', 'Wait').foreign).toEqual(['15']);
});

test('a reply without numbers has no share, one without sources holds nothing', () => {
  expect(fidelity('Thank you.', 'In 3 days.')).toEqual({ share: null, stated: 0, foreign: [] });
  expect(numberFidelity('In 3 days.', 'en', [])).toEqual({ share: 0, stated: 1, foreign: ['3'] });
});

test('a date is no part of a longer code, and no date is made of impossible days', () => {
  expect(numericDates('P1.2.2026, 1.2.3.2026, 45.13.2026 and 2026-13-45')).toEqual([]);
  expect(numericDates('on 3/4/2026.')).toEqual([
    {
      written: '3/4/2026',
      ways: [
        ['3', 'month 4', '2026'],
        ['4', 'month 3', '2026'],
      ],
    },
  ]);
});
