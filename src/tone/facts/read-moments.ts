import { dateWords } from '../../language/date-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { type WrittenDate, writtenDates } from '../../language/written-dates.ts';
import { factWords } from './fact-words.ts';
import { blanked, readMatches, type StatedFact, type UnreadText } from './stated-fact.ts';

/** Whether the month or the day goes first differs by market; such a date is the same only as it is written. */
const slashedDate = /(?<![\p{L}\p{Nd}/])\p{Nd}{1,2}\/\p{Nd}{1,2}(?:\/\p{Nd}{2,4})?(?![\p{Nd}/])/gu;

const clock =
  /(?<![\p{L}\p{Nd}.,])(kl\.?|klokken|klockan|um|om|at)?([ \u00a0]?)([01]?\p{Nd}|2[0-4])(?:([:.])([0-5]\p{Nd}))?(?:[ \u00a0]?(am|pm|a\.m\.|p\.m\.|Uhr|uur|o[’']clock))?(?![\p{L}\p{Nd}]|[.,]\p{Nd})/giu;

const certainSign = /^(?:kl\.?|klokken|klockan)$/iu;

const dateValue = ({ day, month, year }: WrittenDate): string =>
  day === null ? `month ${month}` : `${day}.${month}${year === null ? '' : `.${year}`}`;

const endingYear = /,?[ \u00a0]+\p{Nd}{4}$/u;

/** The year behind a month without a day is a number of its own: "March" is in "March 2027". */
const readDates = (unread: UnreadText, language: LanguageCode): UnreadText => {
  const facts = writtenDates(unread.text, language).map((date): StatedFact => {
    const { day, start, end } = date;
    const year = day === null ? (endingYear.exec(unread.text.slice(start, end))?.[0] ?? '') : '';
    return { kind: 'date', value: dateValue(date), start, end: end - year.length };
  });
  return { text: blanked(unread.text, facts), facts: [...unread.facts, ...facts] };
};

const clockValue = (match: RegExpExecArray): string | null => {
  const [, before = '', , hour = '', mark, minutes, after = ''] = match;
  const isClock =
    mark === ':' || certainSign.test(before) || (after !== '' && (mark === undefined || mark === '.'));
  if (!isClock) return null;
  const isLater = /^p/iu.test(after) && Number(hour) < 12;
  return `${Number(hour) + (isLater ? 12 : 0)}:${minutes ?? '00'}`;
};

/** Reads dates, days of the week, times of day and words such as 'tomorrow'; what is written otherwise is one value. */
export const readMoments = (unread: UnreadText, language: LanguageCode): UnreadText => {
  const { pattern, facts } = dateWords(language);
  const slashed = readMatches(unread, 'date', slashedDate, ([found]) => found);
  const dated = readDates(slashed, language);
  const bare = readMatches(
    dated,
    'date',
    pattern,
    ([, name]) => facts.get(name?.toLowerCase() ?? '') ?? null,
  );
  const clocks = readMatches(bare, 'time', clock, clockValue);
  return factWords(language).days.reduce<UnreadText>(
    (rest, { value, pattern }) => readMatches(rest, 'date', pattern, () => value),
    clocks,
  );
};
