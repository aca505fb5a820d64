import { passesLuhn } from './luhn.ts';

/**
 * Tells whether digits form a payment card number: the issuer ranges of the large schemes, 13 to 19 digits and Luhn;
 * https://en.wikipedia.org/wiki/Payment_card_number.
 */
export const isCardNumber = (value: string): boolean => {
  const digits = value.replace(/\D/gu, '');
  const isIssued = /^(?:3[0-9]|4|5[0-9]|6[0-9]|2[2-7]|1800|2131)/u.test(digits);
  return digits.length >= 13 && digits.length <= 19 && isIssued && passesLuhn(digits);
};
