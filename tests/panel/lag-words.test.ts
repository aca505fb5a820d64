import { expect, test } from 'vitest';
import { lagWords } from '../../src/panel/administration/lag-words.ts';

test.each([
  [0, '0 seconds'],
  [59.2, '59 seconds'],
  [60, '1 minute'],
  [3_599, '59 minutes'],
  [7_300, '2 hours'],
  [86_400 * 3 + 5, '3 days'],
  [-4, '0 seconds'],
])('%d s are said as %s', (seconds, said) => {
  expect(lagWords(seconds)).toBe(said);
});
