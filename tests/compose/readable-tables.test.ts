import { expect, test } from 'vitest';
import { readableTables } from '../../src/compose/readable-tables.ts';

const table = [
  'What each car may tow:',
  'Model       Trailer   Nose weight',
  'Lodestar 2  1,500 kg  90 kg',
  'Lodestar 3  2,200 kg  100 kg',
  'Drive safely.',
];

test("of a table only the row of the customer's model stays, as a line that can be read alone", () => {
  expect(readableTables(table.join('\n'), '3')).toBe(
    'What each car may tow:\nLodestar 3: Trailer 2,200 kg; Nose weight 100 kg.\nDrive safely.',
  );
});

test('without a known model, or one that no row names, the rows are a list', () => {
  for (const model of [null, '4'])
    expect(readableTables(table.join('\n'), model).split('\n').slice(1, 3)).toEqual([
      '- Lodestar 2: Trailer 1,500 kg; Nose weight 90 kg',
      '- Lodestar 3: Trailer 2,200 kg; Nose weight 100 kg',
    ]);
});

test('a cell that goes on in the next line is one cell', () => {
  const wrapped =
    'Car         Included\nLodestar 3  Three services\nLodestar 2  Else you pay for\n            each service.';
  expect(readableTables(wrapped, null)).toContain('- Lodestar 2: Else you pay for each service.');
});

test('a table that was cut from its head is left out', () => {
  expect(readableTables(`${table.slice(2, 4).join('\n')}\nDrive safely.`, null)).toBe('Drive safely.');
});

test('a text without a table stays as it is', () => {
  const text = '- Open the app.\n- Press Activate.\n\nThen wait.';
  expect(readableTables(text, '3')).toBe(text);
});
