import { blankSpans } from './blank-spans.ts';
import { dateWords } from './date-words.ts';
import type { LanguageCode } from './language-code.ts';
import type { TextSpan } from './text-span.ts';

/** A day of the calendar, or a month where only that is named; null for what is not written. */
export type WrittenDate = TextSpan & {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
};

/** 2026-11-30; 30.11.2026, 30-11-26, 30/11/2026; 30.11. with its full stop. */
const inDigits =
  /(?<![\p{L}\p{Nd}.,/-])(?:(\p{Nd}{4})-(\p{Nd}{2})-(\p{Nd}{2})|(\p{Nd}{1,2})([./-])(\p{Nd}{1,2})\5(\p{Nd}{4}|\p{Nd}{2})|(\p{Nd}{1,2})\.(\p{Nd}{1,2})\.(?![\p{L}\p{N}]))(?![\p{Nd}-]|[.,/]\p{Nd})/gu;

/** With the groups `day`, `name` and `year`. */
const compile = (language: LanguageCode): readonly RegExp[] => {
  const { pattern } = dateWords(language);
  const day = '(?<!\\p{Nd})(?<day>\\p{Nd}{1,2})(?:st|nd|rd|th|\\.|:?e|:?a)?';
  const year = '(?:,?[ \\u00a0]+(?<year>(?:19|20)\\p{Nd}{2})(?!\\p{Nd}))?';
  return [
    `${day}[ \\u00a0]+(?:of[ \\u00a0]+)?${pattern.source}${year}`,
    `${pattern.source}[ \\u00a0]+${day}(?!\\p{Nd})${year}`,
    `${pattern.source}${year}`,
  ].map((source) => new RegExp(source, pattern.flags));
};

const compiled = new Map<LanguageCode, readonly RegExp[]>();

const inWordsOf = (language: LanguageCode): readonly RegExp[] => {
  const made = compiled.get(language) ?? compile(language);
  compiled.set(language, made);
  return made;
};

const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2_000 : 0);

const datesInDigits = (text: string): readonly WrittenDate[] =>
  [...text.matchAll(inDigits)].flatMap((match) => {
    const [written, year, isoMonth, isoDay, first, , second, last, shortDay, shortMonth] = match;
    const day = Number(isoDay ?? first ?? shortDay);
    const month = Number(isoMonth ?? second ?? shortMonth);
    if (!isDay(day, month)) return [];
    const of = year ?? last;
    const span = { start: match.index, end: match.index + written.length };
    return [{ day, month, year: of === undefined ? null : fullYear(of), ...span }];
  });

/**
 * Reads the dates of a text in digits, then those in words, then months that stand alone. Of digits between slashes the first
 * are taken for the day, as in all markets but the United States. Days of the week are no dates.
 */
export const writtenDates = (text: string, language: LanguageCode): readonly WrittenDate[] => {
  const found = [...datesInDigits(text)];
  const { pattern, facts } = dateWords(language);
  if (text.search(pattern) < 0) return found;
  for (const inWords of inWordsOf(language)) {
    const unread = blankSpans(text, found, '\uE000');
    for (const { 0: written, index, groups } of unread.matchAll(inWords)) {
      const [kind, number] = facts.get(groups?.['name']?.toLowerCase() ?? '')?.split(' ') ?? [];
      const day = groups?.['day'] === undefined ? null : Number(groups['day']);
      const month = Number(number);
      if (kind !== 'month' || !isDay(day ?? 1, month)) continue;
      const year = groups?.['year'] === undefined ? null : Number(groups['year']);
      found.push({ day, month, year, start: index, end: index + written.length });
    }
  }
  return found;
};
