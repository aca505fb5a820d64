import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import type { TextSpan } from '../../language/text-span.ts';
import type { Recogniser, Surroundings, TextOrigin } from '../recogniser.ts';

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

/** Words that announce a telephone number. */
const phoneWords =
  `tel|phone|call|ring|mobil|mob|cell|fax|office|reach|text me|sms|whatsapp|answering|t:|m:|my number|nås
  nå meg|tlf|tfn|mitt nummer|nummeret mitt|mit nummer|mitt nr|anruf|rufen|erreich|handy|festnetz|meine nummer|durchwahl
  bel me|bel mij|bellen|gebeld|bereik|gsm|mijn nummer`.split(/\s*[|\n]\s*/u);

/** Countries whose numbers begin with no 0 at home; elsewhere plain digits without it need a word beside them. */
const withoutTrunkZero: ReadonlySet<string> = new Set(
  'NO DK IS ES IT PT PL CZ GR LU MT LV EE US CA'.split(' '),
);

/** Words that say a number is something else. */
const otherWords =
  /(?<![\p{L}\p{N}])(?:case|order|ordre|sak|sag|ärende|fall|zaak|auftrag|bestell|faktura|invoice|rechnung|factuur|ref|session|kund|kunde|klant|customer|member|vat|org|licen|passport|körkort|førerkort|kørekort|führerschein|rijbewijs|serie|serial|artikel|art|part|del|vare|produkt|sku|cvr|kvk|kid|ocr|konto|account|article|parcel|tracking|sporing|kolli|paket|pakke|km|mätarställning)\p{L}*[ .:#-]{0,3}(?:(?:no|nr|nummer|number|id|is|är|er|ist)[ .:#-]{0,3}){0,2}$/iu;

const digitCount = (value: string): number => value.match(/\d/gu)?.length ?? 0;

/** '12 345 678' counts something; numbers are telephones only if they do not look like amounts or years. */
const isAmount = (value: string): boolean =>
  /^[1-9]\d{0,2}(?:[ .\u00A0]\d{3})+$/u.test(value) || isYears(value);

/** Seven digits, or six in pairs as in the smallest networks; at most eighteen with an extension. */
const isLongEnough = (value: string): boolean =>
  (digitCount(value) >= 7 && digitCount(value) <= 18) || /^\d{2} \d{2} \d{2}$/u.test(value);

const isYears = (value: string): boolean => /^\(?(?:(?:1[5-9]|20)\d{2}[ –/-]?){2}\)?$/u.test(value);

/**
 * Groups of digits with little between them, at most thirteen. Only these go to the library, whose search through long columns
 * of figures takes many times longer than anything else here.
 */
const stretch =
  /(?<!\d|\d[ \u00A0\u202F().+/–-]{1,3})[+(]{0,2}\d{1,15}(?:[ \u00A0\u202F().+/–-]{1,3}\d{1,15}){0,12}(?![ \u00A0\u202F().+/–-]{0,3}\d)/gu;

function* findNumbers(text: string, origin: TextOrigin): Generator<TextSpan> {
  const defaultCountry = countryOf(origin);
  for (const match of text.matchAll(stretch)) {
    const digits = digitCount(match[0]);
    if (digits < 7 || digits > 40) continue;
    for (const { startsAt, endsAt } of findPhoneNumbersInText(match[0], { defaultCountry })) {
      yield { start: match.index + startsAt, end: match.index + endsAt };
    }
  }
}

/** Tells whether a number stands free: not inside a word, link, hash, column of figures or another number's label. */
const isFree = ({ before, after }: Surroundings): boolean =>
  !otherWords.test(before) &&
  !/(?:[\p{L}\p{N}_#=&]|[\p{L}\p{N}\])][:/-]-?)$/u.test(before.replace(telBefore, '')) &&
  !/^(?:[\p{L}\p{N}_]|:[\p{L}\p{N}]|-{1,2}\p{Ll})/u.test(
    after.replace(/^[ -]?(?:office|fax|home|work|mobile|cell)/iu, ''),
  );

/** 'Tel:0171' stands free although a letter and a colon come right before it. */
const telBefore = /(?:tel|telefon|phone|fax|mob|mobil|mobile|handy|tlf|gsm|m|t)\.?[:/-]?$/iu;

const gap = String.raw`(?:[ \u00A0\u202F]?[-./–]?[ \u00A0\u202F]?)`;
const national = String.raw`(?<![\p{L}\p{N}_+]|\d[-./, ])\(?0\d{1,5}\)?${gap}\d{1,8}(?:${gap}\d{2,8}){0,4}(?![\p{L}\p{N}_]|[.,]\d)`;

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
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}_])(?:\+|00)[ (]?[1-9]\d{0,2}\)?${gap}(?:\(0?\d{0,4}\)${gap})?\d{1,6}(?:${gap}\d{2,8}){1,5}(?![\p{L}\p{N}_]|[.,]\d)`,
        'gu',
      ),
      validate: (value) => {
        const parsed = parsePhoneNumberFromString(value.replace(/^00/u, '+'));
        return digitCount(value) >= 9 && (parsed?.isPossible() ?? false);
      },
    },
    {
      name: 'with a leading zero, also from ranges kept for fiction',
      certainty: 'likely',
      pattern: new RegExp(national, 'gu'),
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
      pattern:
        /(?<![\p{L}\p{N}_]|\d[-./,])(?:\+ ?)?\(?\d{1,5}\)?(?:[ \u00A0\u202F]?[-./–]?[ \u00A0\u202F]?\(?\d{2,8}\)?){0,5}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\p{L}\p{N}_]|[.,/]\d)/giu,
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
