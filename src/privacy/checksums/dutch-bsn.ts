import { digitsOf, weightedSum } from './digits.ts';

/** Tells whether nine digits pass the eleven test of the Dutch BSN; https://nl.wikipedia.org/wiki/Burgerservicenummer#11-proef. */
export const isDutchBsn = (value: string): boolean => {
  const digits = digitsOf(value);
  const isVaried = new Set(digits).size > 1;
  return digits.length === 9 && isVaried && weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
};
