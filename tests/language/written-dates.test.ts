import { expect, test } from 'vitest';
import { writtenDates } from '../../src/language/written-dates.ts';

const read = (text: string, language: string): readonly string[] =>
  writtenDates(text, language).map(
    ({ day, month, year, start, end }) =>
      `${day ?? '?'}.${month}.${year ?? '?'} ${JSON.stringify(text.slice(start, end))}`,
  );

test.each([
  ['en', 'Until 2026-11-30 at least.', ['30.11.2026 "2026-11-30"']],
  ['de', 'Bis 30.11.2026, spätestens 1.12.', ['30.11.2026 "30.11.2026"', '1.12.? "1.12."']],
  ['en', 'By 30/11/26.', ['30.11.2026 "30/11/26"']],
  ['en', 'On the 3rd of March 2026 and on April 4th.', ['3.3.2026 "3rd of March 2026"', '4.4.? "April 4th"']],
  ['en', 'Some time in March 2027.', ['?.3.2027 "March 2027"']],
  ['da', 'Mandag 4. maj.', ['4.5.? "4. maj"']],
  ['sv', 'den 12 december', ['12.12.? "12 december"']],
  ['nl', '5 maart 2026', ['5.3.2026 "5 maart 2026"']],
])('dates in %s are read however they are written: %s', (language, text, dates) => {
  expect(read(text, language)).toEqual(dates);
});

test('two dates next to each other keep their own days', () => {
  expect(read('3 March 4 April', 'en')).toEqual(['3.3.? "3 March"', '4.4.? "4 April"']);
});

test.each([
  'Version 3.14 of 99.99.2026.',
  'It costs 24.50 and runs 24/7.',
  'It may take a march.',
  'On Monday.',
])('what is no date stays unread: %s', (text) => {
  expect(read(text, 'en')).toEqual([]);
});
