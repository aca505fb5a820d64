import type { TextSpan } from './text-span.ts';
import { unitOf } from './units.ts';

/** What numbers count, in the six languages, by one name each. Days of work go before days: the longer word is tried first. */
const counted: Readonly<Record<string, string>> = {
  workday:
    '(?:working|business) days?|workdays?|weekdays?|arbetsdag\\p{L}*|vardag\\p{L}*|bankdag\\p{L}*|arbeidsdag\\p{L}*|virkedag\\p{L}*|hverdag\\p{L}*|arbejdsdag\\p{L}*|Arbeitstag\\p{L}*|Werktag\\p{L}*|werkdag(?:en)?',
  day: '(?:calendar )?days?|dag|dagar|dagarna|dager|dage|dagen|Tage?n?s?|dygn|døgn|Kalendertage?n?',
  week: 'weeks?|vecka|veckor|uker?|uge|uger|Wochen?|weken',
  month: 'months?|månad|månader|måneder?|måned|Monate?n?s?|maand|maanden',
  year: 'years?|år|Jahre?n?s?|jaar|jaren',
  hour: 'hours?|hrs?|timmar|timme|timer|time|Stunden?|Std|uren|uur|h',
  minute: 'minutes?|mins?|minut|minuter|minutter|Minuten?|minuut|minuten',
  second: 'seconds?|sekunder?|Sekunden?|seconden?',
  times: 'times|gånger|ganger|gange|Mal|keer',
  percent: '%|per ?cent|procent|prosent|Prozent',
  degree: '°C?|degrees?|grader|Grad|graden',
  mile: 'miles?',
  eur: '€|EUR|euros?',
  kr: 'kr|kronor|kroner|kronen|:-',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  gbp: '£|GBP|pounds?',
  usd: '\\$|USD|dollars?',
  chf: 'CHF|Franken',
};

const currencies: ReadonlySet<string> = new Set(['eur', 'kr', 'sek', 'nok', 'dkk', 'gbp', 'usd', 'chf']);

/** Tells whether a unit is a currency. */
export const isCurrency = (unit: string): boolean => currencies.has(unit);

const units = Object.keys(counted);
const afterNumber = new RegExp(
  `^[\\s\\u202f-]{0,2}(?:${Object.values(counted)
    .map((words) => `(${words})`)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
const nextWord = /^[ \u00a0\u202f-]?(\p{L}+)/u;
const beforeNumber = /(€|\$|£|kr|SEK|NOK|DKK|EUR|GBP|USD|CHF)\.?[ \u00a0]?$/iu;
const signs: Readonly<Record<string, string>> = { '€': 'eur', $: 'usd', '£': 'gbp' };

/** As much as a unit takes behind a number, and a currency in front of it. */
const reachBehind = 24;
const reachBefore = 6;

/** A unit with the span of the number and the unit together. */
export type CountedUnit = TextSpan & { readonly unit: string };

/**
 * Gives the unit of the number that stands at a place of a text: behind it or, for a currency, before it. Null where there is
 * none. A unit has one name in all languages: 'day', 'kw', 'eur'.
 */
export const unitBeside = (text: string, { start, end }: TextSpan): CountedUnit | null => {
  const rest = text.slice(end, end + reachBehind);
  const match = afterNumber.exec(rest);
  const unit = match === null ? undefined : units[match.slice(1).findIndex((group) => group !== undefined)];
  if (match !== null && unit !== undefined) return { unit, start, end: end + match[0].length };
  // Before the next word: "€ 40 a month" are no amperes.
  const [before, currency = ''] =
    beforeNumber.exec(text.slice(Math.max(0, start - reachBefore), start)) ?? [];
  if (before !== undefined)
    return { unit: signs[currency] ?? currency.toLowerCase(), start: start - before.length, end };
  const [found = '', word = ''] = nextWord.exec(rest) ?? [];
  const measure = unitOf(word.toLowerCase());
  return measure === null ? null : { unit: measure, start, end: end + found.length };
};
