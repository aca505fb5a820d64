import { passesLuhn } from './luhn.ts';
import { isRealShortDate } from './real-date.ts';

/**
 * Tells whether digits form a Swedish personnummer or samordningsnummer (day plus 60), with or without century: a day that
 * exists and Luhn over the ten digits; https://sv.wikipedia.org/wiki/Personnummer_i_Sverige#Kontrollsiffran.
 */
export const isSwedishPersonalNumber = (value: string): boolean => {
  const digits = value.replace(/\D/gu, '');
  if (digits.length !== 10 && !/^(?:18|19|20)\d{10}$/u.test(digits)) return false;
  const number = digits.slice(-10);
  return hasSwedishBirthday(number) && passesLuhn(number);
};

/** Tells whether ten or twelve digits begin with a birthday as a Swedish personal number writes it. */
export const hasSwedishBirthday = (value: string): boolean => {
  const number = value.replace(/\D/gu, '').slice(-10);
  const day = Number(number.slice(4, 6));
  return (
    number.length === 10 &&
    isRealShortDate(Number(number.slice(0, 2)), Number(number.slice(2, 4)), day > 60 ? day - 60 : day)
  );
};
