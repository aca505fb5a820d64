/**
 * Tells whether eleven digits form a Belgian national number: 97 less the remainder of the first nine, with a 2 before them
 * for births since 2000; https://en.wikipedia.org/wiki/National_identification_number#Belgium.
 */
export const isBelgianNationalNumber = (value: string): boolean => {
  const digits = value.replace(/\D/gu, '');
  if (digits.length !== 11) return false;
  const check = Number(digits.slice(9));
  const month = Number(digits.slice(2, 4)) % 20;
  return (
    month <= 12 &&
    Number(digits.slice(4, 6)) <= 31 &&
    ['', '2'].some((century) => 97 - (Number(century + digits.slice(0, 9)) % 97) === check)
  );
};
