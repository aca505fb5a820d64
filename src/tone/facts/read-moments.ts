import { dateWords } from '../../language/date-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { factWords } from './fact-words.ts';
import { readMatches, type UnreadText } from './stated-fact.ts';

/** 2026-11-30, 30.11.2026, 30-11-26 and 30.11. with its full stop. */
const numericDate =
  /(?<![\p{L}\p{Nd}.,/-])(?:(\p{Nd}{4})-(\p{Nd}{2})-(\p{Nd}{2})|(\p{Nd}{1,2})[.-](\p{Nd}{1,2})[.-](\p{Nd}{4}|\p{Nd}{2})|(\p{Nd}{1,2})\.(\p{Nd}{1,2})\.)(?![\p{Nd}-]|[.,/]\p{Nd})/gu;

/** Whether the month or the day goes first differs by market; such a date is the same only as it is written. */
const slashedDate = /(?<![\p{L}\p{Nd}/])\p{Nd}{1,2}\/\p{Nd}{1,2}(?:\/\p{Nd}{2,4})?(?![\p{Nd}/])/gu;

const clock =
  /(?<![\p{L}\p{Nd}.,])(kl\.?|klokken|klockan|um|om|at)?([ \u00a0]?)([01]?\p{Nd}|2[0-4])(?:([:.])([0-5]\p{Nd}))?(?:[ \u00a0]?(am|pm|a\.m\.|p\.m\.|Uhr|uur|o[’']clock))?(?![\p{L}\p{Nd}]|[.,]\p{Nd})/giu;

const certainSign = /^(?:kl\.?|klokken|klockan)$/iu;

const dateValue = (day: string, month: string, year: string | undefined): string | null => {
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return null;
  const full = year === undefined ? '' : `.${Number(year) + (year.length === 2 ? 2_000 : 0)}`;
  return `${Number(day)}.${Number(month)}${full}`;
};

const clockValue = (match: RegExpExecArray): string | null => {
  const [, before = '', , hour = '', mark, minutes, after = ''] = match;
  const isClock =
    mark === ':' || certainSign.test(before) || (after !== '' && (mark === undefined || mark === '.'));
  if (!isClock) return null;
  const isLater = /^p/iu.test(after) && Number(hour) < 12;
  return `${Number(hour) + (isLater ? 12 : 0)}:${minutes ?? '00'}`;
};

type Months = { readonly dayFirst: RegExp; readonly monthFirst: RegExp; readonly alone: RegExp };

const compiled = new Map<LanguageCode, Months>();

const monthsOf = (language: LanguageCode): Months => {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const { pattern } = dateWords(language);
  const { source, flags } = pattern;
  const year = '(?:,?[ \\u00a0]+((?:19|20)\\p{Nd}{2})(?!\\p{Nd}))?';
  const day = '(?<!\\p{Nd})(\\p{Nd}{1,2})(?:st|nd|rd|th|\\.|:?e|:?a)?';
  const made = {
    dayFirst: new RegExp(`${day}[ \\u00a0]+(?:of[ \\u00a0]+)?${source}${year}`, flags),
    monthFirst: new RegExp(`${source}[ \\u00a0]+${day}(?!\\p{Nd})${year}`, flags),
    alone: pattern,
  };
  compiled.set(language, made);
  return made;
};

/** Reads dates, days of the week, times of day and words such as 'tomorrow'; what is written otherwise is one value. */
export const readMoments = (unread: UnreadText, language: LanguageCode): UnreadText => {
  const { facts } = dateWords(language);
  const { dayFirst, monthFirst, alone } = monthsOf(language);
  const monthOf = (name: string | undefined): string | null => {
    const [kind, number] = facts.get(name?.toLowerCase() ?? '')?.split(' ') ?? [];
    return kind === 'month' ? (number ?? null) : null;
  };
  const numeric = readMatches(unread, 'date', numericDate, (match) => {
    const [, year, month = '', day = '', first = '', second = '', last, shortDay, shortMonth = ''] = match;
    if (year !== undefined) return dateValue(day, month, year);
    return shortDay === undefined
      ? dateValue(first, second, last)
      : dateValue(shortDay, shortMonth, undefined);
  });
  const slashed = readMatches(numeric, 'date', slashedDate, ([found]) => found);
  const named = readMatches(slashed, 'date', dayFirst, ([, day = '', name, year]) => {
    const month = monthOf(name);
    return month === null ? null : dateValue(day, month, year);
  });
  const turned = readMatches(named, 'date', monthFirst, ([, name, day = '', year]) => {
    const month = monthOf(name);
    return month === null ? null : dateValue(day, month, year);
  });
  const bare = readMatches(turned, 'date', alone, ([, name]) => facts.get(name?.toLowerCase() ?? '') ?? null);
  const clocks = readMatches(bare, 'time', clock, clockValue);
  return factWords(language).days.reduce<UnreadText>(
    (rest, { value, pattern }) => readMatches(rest, 'date', pattern, () => value),
    clocks,
  );
};
