import type { WrittenDate } from '../../language/written-dates.ts';

/** Tells whether one of the dates is the one asked for; what one of the two leaves out does not differ. */
export const hasDate = (
  dates: readonly WrittenDate[],
  asked: Pick<WrittenDate, 'day' | 'month' | 'year'>,
): boolean =>
  dates.some(
    ({ day, month, year }) =>
      month === asked.month &&
      (asked.day === null || day === asked.day) &&
      (asked.year === null || year === null || year === asked.year),
  );
