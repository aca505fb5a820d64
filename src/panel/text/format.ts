import { strings } from '../strings.ts';

const languages = new Intl.DisplayNames([strings.locale], { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames([strings.locale], { type: 'region', fallback: 'none' });

const nameIn = (names: Intl.DisplayNames, code: string): string => {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};

/** Names a language for a person: 'sv' gives 'Swedish'; 'und' says that it is unknown. */
export const languageName = (code: string): string =>
  code === 'und' || code === '' ? strings.unknownLanguage : nameIn(languages, code);

/** Names a market for a person: 'SE' gives 'Sweden'. */
export const marketName = (code: string): string => nameIn(regions, code);

/** Names the markets of a source; none means that it holds everywhere. */
export const marketNames = (codes: readonly string[]): string =>
  codes.length === 0 ? strings.allMarkets : codes.map(marketName).join(', ');

const show = (iso: string, options: Intl.DateTimeFormatOptions): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(strings.locale, options).format(date);
};

/** Shows a date as '2 Sep 2026'; what is no date is shown as it is. */
export const formatDate = (iso: string): string =>
  show(iso, { day: 'numeric', month: 'short', year: 'numeric' });

/** Shows a date with its time as '2 Sep 2026, 09:12'. */
export const formatMoment = (iso: string): string =>
  show(iso, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** Shows a moment as short as can be told apart: the time of today, the day of this year, else the whole date. */
export const formatBriefly = (iso: string, now: Date): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  if (date.toDateString() === now.toDateString()) return show(iso, { hour: '2-digit', minute: '2-digit' });
  if (date.getFullYear() === now.getFullYear()) return show(iso, { day: 'numeric', month: 'short' });
  return formatDate(iso);
};

/** Shows a count with the thousands set apart. */
export const formatCount = (count: number): string => new Intl.NumberFormat(strings.locale).format(count);
