import { dateWords } from '../../language/date-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import type { TextSpan } from '../../language/text-span.ts';

/** A day of the calendar, or a month where only that is named; null for what is not written. */
export type StatedDate = TextSpan & {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
};

/** 2026-11-30; 30.11.2026, 30-11-26, 30/11/2026; 30.11. with its full stop. */
const numeric =
  /(?<![\p{L}\p{Nd}.,/-])(?:(\p{Nd}{4})-(\p{Nd}{2})-(\p{Nd}{2})|(\p{Nd}{1,2})([./-])(\p{Nd}{1,2})\5(\p{Nd}{4}|\p{Nd}{2})|(\p{Nd}{1,2})\.(\p{Nd}{1,2})\.(?=\s|$))(?![\p{Nd}-]|[.,/]\p{Nd})/gu;

type Patterns = { readonly named: RegExp; readonly facts: ReadonlyMap<string, string> };

const compiled = new Map<LanguageCode, Patterns>();

const patternsOf = (language: LanguageCode): Patterns => {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const { pattern, facts } = dateWords(language);
  const day = '(\\p{Nd}{1,2})(?:st|nd|rd|th|\\.|:?e|:?a)?';
  const made = {
    named: new RegExp(
      `(?:(?<!\\p{Nd})${day}[ \\u00a0]+(?:of[ \\u00a0]+)?)?${pattern.source}(?:[ \\u00a0]+${day}(?!\\p{Nd}))?(?:,?[ \\u00a0]+((?:19|20)\\p{Nd}{2})(?!\\p{Nd}))?`,
      pattern.flags,
    ),
    facts,
  };
  compiled.set(language, made);
  return made;
};

const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2_000 : 0);

const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** Reads the dates of a text in digits or words, and months that stand alone; weekdays are ordinary words. */
export const statedDates = (text: string, language: LanguageCode): readonly StatedDate[] => {
  const found: StatedDate[] = [];
  for (const match of text.matchAll(numeric)) {
    const [written, year, isoMonth, isoDay, first, , second, last, shortDay, shortMonth] = match;
    const day = Number(isoDay ?? first ?? shortDay);
    const month = Number(isoMonth ?? second ?? shortMonth);
    if (!isDay(day, month)) continue;
    const of = year ?? last;
    const end = match.index + written.length;
    found.push({ day, month, year: of === undefined ? null : fullYear(of), start: match.index, end });
  }
  const { named, facts } = patternsOf(language);
  for (const match of text.matchAll(named)) {
    const [written, before, name = '', after, year] = match;
    const [kind, number] = facts.get(name.toLowerCase())?.split(' ') ?? [];
    if (kind !== 'month') continue;
    const day = before ?? after;
    found.push({
      day: day === undefined ? null : Number(day),
      month: Number(number),
      year: year === undefined ? null : Number(year),
      start: match.index,
      end: match.index + written.length,
    });
  }
  return found;
};

/** Tells whether one of the dates is the one asked for; what one of the two leaves out does not differ. */
export const hasDate = (
  dates: readonly StatedDate[],
  asked: Pick<StatedDate, 'day' | 'month' | 'year'>,
): boolean =>
  dates.some(
    ({ day, month, year }) =>
      month === asked.month &&
      (asked.day === null || day === asked.day) &&
      (asked.year === null || year === null || year === asked.year),
  );
