const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Tells whether the ninth character of a VIN is its check digit. North American and Chinese vehicles have one, European ones
 * need not; https://en.wikipedia.org/wiki/Vehicle_identification_number#Check-digit_calculation.
 */
export const hasVinCheckDigit = (vin: string): boolean => {
  const characters = [...vin.toUpperCase()];
  const sum = characters.reduce(
    (total, character, place) => total + (values.indexOf(character) % 10) * (weights[place] ?? 0),
    0,
  );
  return characters.length === 17 && characters[8] === '0123456789X'[sum % 11];
};
