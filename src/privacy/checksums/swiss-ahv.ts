import { digitsOf } from './digits.ts';

/** Tells whether thirteen digits form a Swiss AHV number: 756 first and the EAN-13 check digit; https://de.wikipedia.org/wiki/AHV-Nummer. */
export const isSwissAhv = (value: string): boolean => {
  const digits = digitsOf(value);
  const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 3), 0);
  return digits.length === 13 && digits.slice(0, 3).join('') === '756' && sum % 10 === 0;
};
