import { digitsOf, weightedSum } from './digits.ts';
import { isRealShortDate } from './real-date.ts';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Tells whether digits form a Norwegian fødselsnummer or D-number (day plus 40), synthetic ones (month plus 40, 65 or 80)
 * included: a day that exists and both check digits by 11; https://no.wikipedia.org/wiki/F%C3%B8dselsnummer.
 */
export const isNorwegianBirthNumber = (value: string): boolean => {
  const digits = digitsOf(value);
  if (digits.length !== 11) return false;
  const number = digits.join('');
  const day = Number(number.slice(0, 2));
  const month = Number(number.slice(2, 4));
  const offset = [80, 65, 40].find((shift) => month > shift && month <= shift + 12) ?? 0;
  return (
    isRealShortDate(Number(number.slice(4, 6)), month - offset, day > 40 ? day - 40 : day) &&
    weightedSum(digits, firstWeights) % 11 === 0 &&
    weightedSum(digits, secondWeights) % 11 === 0
  );
};
