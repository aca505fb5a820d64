/** The first and the last moment of a time, in milliseconds since 1970 UTC. */
type TimeSpan = { readonly first: number; readonly last: number };

/** Nothing is earlier or later: the bounds of ECMAScript dates, which a double still holds exactly. */
export const beginningOfTime = -8_640_000_000_000_000;
export const endOfTime = 8_640_000_000_000_000;

const calendar = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;
const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/iu;

const calendarSpan = (year: number, month: number | null, day: number | null): TimeSpan => {
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const after =
    month === null
      ? Date.UTC(year + 1, 0, 1)
      : Date.UTC(year, day === null ? month : month - 1, (day ?? 0) + 1);
  return { first, last: after - 1 };
};

const numberOf = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

/** Gives the span that an ISO date covers: a year, a month, a day or one moment, UTC unless it names a zone; or null. */
const timeSpan = (text: string): TimeSpan | null => {
  const date = calendar.exec(text);
  if (date !== null) return calendarSpan(Number(date[1]), numberOf(date[2]), numberOf(date[3]));
  const moment = /^\d{4}-\d{2}-\d{2}[T ]/u.test(text)
    ? Date.parse(hasZone.test(text) ? text : `${text}Z`)
    : Number.NaN;
  return Number.isNaN(moment) ? null : { first: moment, last: moment };
};

/** Gives when a passage is valid; a limit that is missing or can't be read is none. */
export const validSpan = (from: string | null, to: string | null): TimeSpan => ({
  first: (from === null ? null : timeSpan(from)?.first) ?? beginningOfTime,
  last: (to === null ? null : timeSpan(to)?.last) ?? endOfTime,
});

/** Gives the time that is asked for, of which any moment will do; one that can't be read meets only what has no limits. */
export const askedSpan = (date: string): TimeSpan =>
  timeSpan(date) ?? { first: endOfTime, last: beginningOfTime };
