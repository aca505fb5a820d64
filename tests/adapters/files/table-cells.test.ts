import { expect, test } from 'vitest';
import { dateOfCell, languageOfCell, marketOfCell } from '../../../src/adapters/files/table-cells.ts';

test.each([
  ['2026-11-21', '2026-11-21'],
  ['2026-11-21T10:00:00Z', '2026-11-21T10:00:00Z'],
  ['2026/1/2', '2026-01-02'],
  ['21.11.2026 10:05', '2026-11-21'],
  ['1-2-2026', '2026-02-01'],
  ['21/11/2026', '2026-11-21'],
  ['11/21/2026, 3:04 PM', '2026-11-21'],
  ['4/4/2026', '2026-04-04'],
  ['3/4/2026', null],
  ['31.13.2026', null],
  ['last week', null],
])('the date %s is %s', (cell, date) => {
  expect(dateOfCell(cell)).toBe(date);
});

test.each([
  ['se', 'SE'],
  ['UK', 'GB'],
  ['Sweden', 'SE'],
  ['Sverige', 'SE'],
  ['Deutschland', 'DE'],
  ['Nederland', 'NL'],
  ['United Kingdom', 'GB'],
  ['France', 'FR'],
  ['Atlantis', null],
])('the market %s is %s', (cell, code) => {
  expect(marketOfCell(cell)).toBe(code);
});

test.each([
  ['sv', 'sv'],
  ['en_US', 'en_US'],
  ['Swedish', undefined],
  ['', undefined],
])('the language %j is %s', (cell, tag) => {
  expect(languageOfCell(cell)).toBe(tag);
});
