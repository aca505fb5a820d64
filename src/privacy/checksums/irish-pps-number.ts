import { digitsOf, weightedSum } from './digits.ts';

/** Tells whether a value is an Irish PPS number: seven digits and a check letter by 23, the second letter weighing 9; https://en.wikipedia.org/wiki/Personal_Public_Service_Number#Check_character. */
export const isIrishPpsNumber = (value: string): boolean => {
  const match = /^(\d{7})([A-W])([A-IW])?$/iu.exec(value);
  if (match === null) return false;
  const [, digits = '', check = '', second = 'W'] = match;
  const extra = second.toUpperCase() === 'W' ? 0 : second.toUpperCase().charCodeAt(0) - 64;
  const remainder = (weightedSum(digitsOf(digits), [8, 7, 6, 5, 4, 3, 2]) + extra * 9) % 23;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[remainder] === check.toUpperCase();
};
