import { digitsOf, weightedSum } from './digits.ts';

/** Tells whether ten digits form an Austrian social insurance number; https://de.wikipedia.org/wiki/Sozialversicherungsnummer#%C3%96sterreich. */
export const isAustrianInsuranceNumber = (value: string): boolean => {
  const digits = digitsOf(value);
  return (
    digits.length === 10 &&
    digits[0] !== 0 &&
    weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digits[3]
  );
};
