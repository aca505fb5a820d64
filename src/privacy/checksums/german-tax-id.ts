import { digitsOf } from './digits.ts';

/**
 * Tells whether eleven digits form a German Steuer-ID: no leading 0, one digit of the first ten twice or thrice, check digit
 * by ISO 7064 MOD 11,10; https://de.wikipedia.org/wiki/Steuerliche_Identifikationsnummer#Aufbau_der_Identifikationsnummer.
 */
export const isGermanTaxId = (value: string): boolean => {
  const digits = digitsOf(value);
  const [check, first] = [digits[10], digits.slice(0, 10)];
  if (digits.length !== 11 || digits[0] === 0) return false;
  const counts = Array.from({ length: 10 }, (_, digit) => first.filter((other) => other === digit).length);
  const repeated = counts.filter((count) => count > 1);
  if (repeated.length !== 1 || (repeated[0] ?? 0) > 3) return false;
  const product = first.reduce((carry, digit) => {
    const sum = (digit + carry) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return (11 - product) % 10 === check;
};
