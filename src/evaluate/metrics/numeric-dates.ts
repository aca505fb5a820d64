/** A date written in digits: where it stands, and the facts that each way to read it holds, day, month and year. */
export type NumericDate = { readonly written: string; readonly ways: readonly (readonly string[])[] };

/** 2026-11-30, 30.11.2026, 30/11/2026, 30-11-26 and 30.11. with its full stop; no part of a longer code. */
const pattern =
  /(?<![\p{L}\p{Nd}.,/-])(?:(?<year>\p{Nd}{4})-(?<month>\p{Nd}{2})-(?<day>\p{Nd}{2})|(?<first>\p{Nd}{1,2})(?<mark>[./-])(?<second>\p{Nd}{1,2})\k<mark>(?<last>\p{Nd}{4}|\p{Nd}{2})|(?<shortDay>\p{Nd}{1,2})\.(?<shortMonth>\p{Nd}{1,2})\.)(?![\p{Nd}-]|[.,/]\p{Nd})/gu;

const wayOf = (day: number, month: number, ...rest: readonly string[]): readonly (readonly string[])[] =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [[`${day}`, `month ${month}`, ...rest]] : [];

/** A year of two digits is one of this century. */
const yearOf = (digits: string): string => `${Number(digits) + (digits.length === 2 ? 2_000 : 0)}`;

const waysOf = (written: string, groups: Readonly<Record<string, string>>): NumericDate['ways'] => {
  const {
    year,
    month = '',
    day = '',
    mark,
    first = '',
    second = '',
    last = '',
    shortDay,
    shortMonth = '',
  } = groups;
  if (year !== undefined) return wayOf(Number(day), Number(month), year);
  if (shortDay !== undefined) {
    const ways = wayOf(Number(shortDay), Number(shortMonth));
    // "12.10." at the end of a sentence may be an amount as well.
    return ways.length === 0 ? [] : [...ways, [`${Number(written.slice(0, -1))}`]];
  }
  return [
    ...wayOf(Number(first), Number(second), yearOf(last)),
    ...(mark === '/' ? wayOf(Number(second), Number(first), yearOf(last)) : []),
  ];
};

/**
 * Gives the dates of a text that are written in digits, in order. With slashes both the European and the American order
 * are ways to read one. Months are written as `replyFacts` writes named ones, so that "30.11.2026" is "30 November
 * 2026".
 */
export const numericDates = (text: string): readonly NumericDate[] =>
  [...text.matchAll(pattern)]
    .map(({ 0: written, groups = {} }) => ({ written, ways: waysOf(written, groups) }))
    .filter(({ ways }) => ways.length > 0);
