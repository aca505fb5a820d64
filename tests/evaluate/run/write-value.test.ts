import { expect, test } from 'vitest';
import { writeValue } from '../../../src/evaluate/run/write-value.ts';

test.each([
  ['share', 0.714, '0.71'],
  ['share', 0.0714, '0.071'],
  ['share', -0.00001, '0.00'],
  ['grade', 4.25, '4.25'],
  ['milliseconds', 22.6, '23 ms'],
  ['money', 0.004_178, '0.0042'],
  ['count', 0.02, '0.020'],
] as const)('a %s of %d is written as %s', (unit, value, written) => {
  expect(writeValue({ unit }, value)).toBe(written);
});
