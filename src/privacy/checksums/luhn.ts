import { digitsOf } from './digits.ts';

/** Tells whether the last digit is the Luhn check digit of the others; https://en.wikipedia.org/wiki/Luhn_algorithm. */
export const passesLuhn = (value: string): boolean => {
  const digits = digitsOf(value).toReversed();
  const sum = digits.reduce((total, digit, place) => {
    const term = place % 2 === 0 ? digit : digit * 2;
    return total + (term > 9 ? term - 9 : term);
  }, 0);
  return digits.length > 1 && sum % 10 === 0;
};
