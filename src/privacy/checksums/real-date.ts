const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Tells whether a day exists in the Gregorian calendar; months count from 1. */
export const isRealDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);

/** Tells whether day and month exist in the given two-digit year of any century: 29 February needs a leap year in one. */
export const isRealShortDate = (year: number, month: number, day: number): boolean =>
  [1800, 1900, 2000].some((century) => isRealDate(century + year, month, day));
