import { isRealShortDate } from './real-date.ts';

/**
 * Tells whether ten digits can be a Danish CPR number: they begin with a day that exists.
 *
 * NOTE: the check digit by 11 is not asked for; numbers given since 2007 need not have it;
 * https://en.wikipedia.org/wiki/Personal_identification_number_(Denmark).
 */
export const isDanishCpr = (value: string): boolean => {
  const digits = value.replace(/\D/gu, '');
  return (
    digits.length === 10 &&
    isRealShortDate(Number(digits.slice(4, 6)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))
  );
};
