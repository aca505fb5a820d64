import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import { mayMatch } from '../../language/pattern/may-match.ts';
import { allMatches, readSearched, type SearchedText } from '../../language/pattern/searched-text.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { dateOrTime } from '../kept-terms.ts';
import type { Recogniser, TextOrigin } from '../recogniser.ts';
import { digitCount, isAmount, isFree, isLongEnough, isYears, phoneWords } from './phone-surroundings.ts';

/** The country whose numbers are read without a country code, where the market is unknown. */
const countryOfLanguage: Readonly<Record<string, CountryCode>> = {
  en: 'GB',
  sv: 'SE',
  nb: 'NO',
  da: 'DK',
  de: 'DE',
  nl: 'NL',
  fi: 'FI',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  pt: 'PT',
  pl: 'PL',
  cs: 'CZ',
  is: 'IS',
};

const countryOf = ({ market, language }: TextOrigin): CountryCode =>
  market !== null && isSupportedCountry(market) ? market : (countryOfLanguage[language] ?? 'GB');

/** Countries whose numbers begin with no 0 at home; elsewhere plain digits without it need a word beside them. */
const withoutTrunkZero: ReadonlySet<string> = new Set(
  'NO DK IS ES IT PT PL CZ GR LU MT LV EE US CA'.split(' '),
);

/**
 * Groups of digits with little between them, at most thirteen. Only these go to the library, whose search through long columns
 * of figures takes many times longer than anything else here.
 */
const stretch =
  /(?<!\d|\d[ ().+/-]{1,3})[+(]{0,2}\d{1,15}(?:[ ().+/-]{1,3}\d{1,15}){0,12}(?![ ().+/-]{0,3}\d)/gu;

const struck = new WeakMap<SearchedText, SearchedText>();

/** Gives the text with its dates and times struck out, length kept, so that '070-174 06 31 12:30' ends where it ends. */
const withoutDates = (searched: SearchedText): SearchedText => {
  const known = struck.get(searched);
  if (known !== undefined) return known;
  const without = mayMatch(dateOrTime, searched.grams)
    ? readSearched(searched.text.replace(dateOrTime, (date) => '\u0000'.repeat(date.length)))
    : searched;
  struck.set(searched, without);
  return without;
};

const outsideDates = (pattern: RegExp) =>
  function* (searched: SearchedText): Generator<TextSpan> {
    for (const match of allMatches(pattern, withoutDates(searched))) {
      yield { start: match.index, end: match.index + match[0].length };
    }
  };

function* findNumbers(searched: SearchedText, origin: TextOrigin): Generator<TextSpan> {
  const defaultCountry = countryOf(origin);
  for (const match of allMatches(stretch, withoutDates(searched))) {
    const digits = digitCount(match[0]);
    if (digits < 7 || digits > 40) continue;
    for (const { startsAt, endsAt } of findPhoneNumbersInText(match[0], { defaultCountry })) {
      yield { start: match.index + startsAt, end: match.index + endsAt };
    }
  }
}

/** Between the first two groups anything usual may stand ('0261 - 396', '0711/2 555'); later only a blank or a mark. */
const firstGap = '(?: ?[-./]? ?)';
const gap = '(?: - |[ ./-])?';
const national = String.raw`(?<![\p{L}\p{N}_+]|\d[-./, ])\(?0\d{1,5}\)?${firstGap}\d{1,8}(?:${gap}\d{2,8}){0,4}(?![\p{L}\p{N}_]|[.,]\d)`;

/** Recognises telephone numbers by libphonenumber, and by their form or the words beside them where its ranges say no. */
export const phoneRecogniser: Recogniser = {
  type: 'phone',
  forms: [
    {
      name: 'valid in the country of the text',
      certainty: 'labelled',
      find: findNumbers,
      validate: (value, around) =>
        digitCount(value) >= 7 &&
        isFree(around) &&
        !isAmount(value) &&
        (/^(?:\(?\+|\(?0)/u.test(value) || withoutTrunkZero.has(countryOf(around))) &&
        (digitCount(value) >= 9 || /\D/u.test(value) || withoutTrunkZero.has(countryOf(around))),
    },
    {
      name: 'with a country code, also from ranges not in use',
      certainty: 'labelled',
      find: outsideDates(
        new RegExp(
          String.raw`(?<![\p{L}\p{N}_])(?:\+ ?|00)[ (]?[1-9]\d{0,2}\)?${firstGap}(?:\(0?\d{0,4}\)${firstGap})?\d{1,6}${firstGap}\d{2,8}(?:${gap}\d{2,8}){0,5}(?![\p{L}\p{N}_]|[.,]\d)`,
          'gu',
        ),
      ),
      validate: (value) => {
        const parsed = parsePhoneNumberFromString(value.replace(/^00/u, '+'));
        return digitCount(value) >= 9 && (parsed?.isPossible() ?? false);
      },
    },
    {
      name: 'with a leading zero, also from ranges kept for fiction',
      certainty: 'likely',
      find: outsideDates(new RegExp(national, 'gu')),
      validate: (value, around) => digitCount(value) >= 9 && digitCount(value) <= 12 && isFree(around),
    },
    {
      name: 'three, three, four as in North America',
      certainty: 'likely',
      pattern:
        /(?<![\p{L}\p{N}_]|\d[-./, ])(?:(?:\+?1|001)[-. ])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\p{L}\p{N}_]|[-.]\d)/giu,
    },
    {
      name: 'seven digits or more beside a word for telephone',
      certainty: 'labelled',
      find: outsideDates(
        /(?<![\p{L}\p{N}_]|\d[-./,])(?:\+ ?)?\(?\d{1,5}\)?(?: ?[-./]? ?\(?\d{2,8}\)?)?(?:(?: - |[ ./-])?\(?\d{2,8}\)?){0,4}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\p{L}\p{N}_]|[.,/]\d)/giu,
      ),
      contextWords: phoneWords,
      validate: (value, around) => isLongEnough(value) && isFree(around) && !isYears(value),
    },
  ],
  canonical: (value, origin) =>
    parsePhoneNumberFromString(value.replace(/^00/u, '+'), countryOf(origin))?.number ??
    value.replace(/\D/gu, ''),
  examples: {
    masked: [
      { language: 'sv', text: 'Ring «070-174 06 31» eller «08-465 004 12» efter 18:00' },
      { language: 'nb', text: 'Mobil «900 12 345», fasttelefon «22 12 34 56»' },
      { language: 'nb', text: '«+46 70 174 06 74» (ja, svensk nummer)' },
      { language: 'da', text: 'Tlf. «20 12 34 56». Ellers «0046 70 174 06 90», det er min datters.' },
      { language: 'de', text: 'Tel. «030 23125 448», mobil «0171 3920077», «+49 (0)89 12345678»' },
      { language: 'nl', text: 'Bel «06-12345678» of «010 123 45 67»' },
      { language: 'en', text: 'T «01632 960814» | M «07700 900562»' },
      { language: 'en', text: '«(212) 555-0143» or «604-555-0178»' },
      { language: 'en', text: 'You can call «73 448 266»' },
    ],
    kept: [
      { language: 'nb', text: 'Sak 00204507, IMG_2209-2214, 2 000 kWh, 100 000 km' },
      { language: 'sv', text: '2026-11-03 14:32, 2025 2026, 6 900 kr, order LS20291847' },
      { language: 'de', text: 'am 03.11.2026 um 08:44, 2.890 Euro, 12.990 km' },
      { language: 'en', text: 'P4.2.1 at 10 to 80 % in 30 min, 205 kW; 2,000 kWh or 12 months' },
      { language: 'nl', text: 'Zaak 20504504, 1.500 kg, 10-80 %, 3/9/2026' },
      { language: 'da', text: 'sagsnr. 20404506, 12 345 678 km' },
    ],
  },
};
