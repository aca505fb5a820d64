import { isRealShortDate } from './real-date.ts';

const marks = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Tells whether a value is a Finnish henkilötunnus: a day that exists and the check mark by 31; https://en.wikipedia.org/wiki/National_identification_number#Finland. */
export const isFinnishIdentityCode = (value: string): boolean => {
  const match = /^(\d{2})(\d{2})(\d{2})[-+A-FU-Y](\d{3})([0-9A-Y])$/iu.exec(value);
  if (match === null) return false;
  const [, day = '', month = '', year = '', serial = '', mark = ''] = match;
  return (
    isRealShortDate(Number(year), Number(month), Number(day)) &&
    marks[Number(day + month + year + serial) % 31] === mark.toUpperCase()
  );
};
