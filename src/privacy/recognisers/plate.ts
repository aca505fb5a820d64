import type { Recogniser, Surroundings } from '../recogniser.ts';

const alone = (form: string, flags = 'gu'): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_.-])(?:${form})(?![\p{L}\p{N}_]|-\p{L}|[-.,]\d)`, flags);

/** Words that announce a registration plate. */
const plateWords = [
  'reg ',
  'reg.',
  'reg:',
  'regn',
  'reg-',
  'plate',
  'number plate',
  'licence plate',
  'license plate',
  'skylt',
  'bilnummer',
  'kjennemerke',
  'skilt',
  'nummerplade',
  'kennzeichen',
  'kfz',
  'nummernschild',
  'kenteken',
  'nummerplaat',
  'registr',
];

/** Letters of a plate's form that mean something else: currencies, standards, batteries, plugs, sizes. */
const notPlates =
  /^(?:SEK|NOK|DKK|EUR|USD|GBP|CHF|PLN|CZK|AUD|CAD|KWH|MWH|CCS|DAB|NMC|LFP|RCD|CEE|ISO|IEC|DIN|SAE|NEN|NEK|VDE|ECE|USB|LED|LTE|GPS|NFC|APP|PIN|MAX|MIN|ABS|ESP|ESC|EPB|SOC|SOH|BMS|OTA|ADAS|HUD|VAT|MVA|AWD|RWD|FWD|SUV|TFT|PDF|IMG|DSC|ART|REF)(?![A-Z])/u;

/** Two letters before five digits that are no plate. */
const notNorwegian = /^(?:NR|NO|EN|NS|SS|AC|DC|OS|TV|PC|UN|IP|MY|PO|OK|KW|KM|KR|CA|EU|US)/u;

const isNoTerm = (value: string, { after }: Surroundings): boolean =>
  !notPlates.test(value) && !/^\s?(?:kWh?|km|V|A|%|kr|SEK|NOK|DKK|EUR|€|euro|mm|bar)(?!\p{L})/u.test(after);

/** Letters and digits both: what a word for plate points at when the form itself is unknown. */
const isMixed = (value: string): boolean => /\p{L}/u.test(value) && /\d/u.test(value);

/** Recognises registration plates of our markets, by form where it is unmistakable, else by the word beside them. */
export const plateRecogniser: Recogniser = {
  type: 'plate',
  forms: [
    {
      name: 'Swedish, ABC 123 or ABC 12D',
      certainty: 'likely',
      languages: ['sv'],
      pattern: alone('[A-HJ-PR-UW-Z]{3} ?\\d{2}[0-9A-HJ-NPR-UW-Z]'),
      validate: isNoTerm,
    },
    {
      name: 'Norwegian, AB 12345, and Danish, AB 12 345',
      certainty: 'likely',
      languages: ['nb', 'da'],
      pattern: alone('[A-HJ-PR-Z]{2} ?\\d{2} ?\\d{3}'),
      validate: (value, around) => isNoTerm(value, around) && !notNorwegian.test(value),
    },
    {
      name: 'German, B-MW 1234',
      certainty: 'likely',
      pattern: alone('[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9]\\d{0,3} ?[EH]?'),
      validate: (value, around) => isNoTerm(value, around) && !/-(?:AC|DC|EV|OS|ID|KW|KM|V)\b/u.test(value),
    },
    {
      name: 'Dutch, three groups with hyphens',
      certainty: 'likely',
      pattern: alone(
        '[A-Z]{2}-\\d{2}-\\d{2}|\\d{2}-\\d{2}-[A-Z]{2}|\\d{2}-[A-Z]{2}-\\d{2}|[A-Z]{2}-\\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\\d{2}|\\d{2}-[A-Z]{2}-[A-Z]{2}|\\d{2}-[A-Z]{3}-\\d|\\d-[A-Z]{3}-\\d{2}|[A-Z]{2}-\\d{3}-[A-Z]|[A-Z]-\\d{3}-[A-Z]{2}|[A-Z]{3}-\\d{2}-[A-Z]|[A-Z]-\\d{2}-[A-Z]{3}|\\d-[A-Z]{2}-\\d{3}|\\d{3}-[A-Z]{2}-\\d',
      ),
      validate: isNoTerm,
    },
    {
      name: 'British, AB12 CDE',
      certainty: 'likely',
      pattern: alone('[A-HJ-PR-Y]{2}\\d{2} ?[A-HJ-PR-Z]{3}'),
      validate: (value, around) =>
        isNoTerm(value, around) && !/(?:KWH|MIN|MAX|EUR|GBP|USD|CHF)$/u.test(value),
    },
    {
      name: 'Irish, 241-D-12345, and Belgian, 1-ABC-234',
      certainty: 'likely',
      pattern: alone('\\d{2}[12]?-[A-Z]{1,2}-\\d{2,6}|[1-9]-[A-Z]{3}-\\d{3}'),
      validate: isNoTerm,
    },
    {
      name: 'Norwegian or Danish form beside a word for plate',
      certainty: 'labelled',
      pattern: alone('[A-HJ-PR-Z]{2} ?\\d{2} ?\\d{3}'),
      contextWords: plateWords,
      validate: isNoTerm,
    },
    {
      name: 'Swiss, ZH 123456, and Austrian, W-12345 A, beside a word for plate',
      certainty: 'labelled',
      pattern: alone('[A-Z]{1,2}[ -]?\\d{1,6}(?: ?[A-Z]{1,3})?'),
      contextWords: plateWords,
      validate: isNoTerm,
    },
    {
      name: 'Swedish or Finnish form beside a word for plate',
      certainty: 'labelled',
      pattern: alone('[A-ZÅÄÖ]{3}[ -]?\\d{2}[0-9A-Z]', 'giu'),
      contextWords: plateWords,
      validate: (value, around) => isNoTerm(value.toUpperCase(), around),
    },
    {
      name: 'any letters and digits right after a word for plate',
      certainty: 'labelled',
      pattern:
        /(?<![\p{L}\p{N}])(?:reg(?:istration|istrerings|istrasjons|istrerings)?[ .-]{0,2}(?:number|nummer|nr|no|plate|mark|skylt|skilt)?|(?:licence|license|number) plates?|skylt(?:nummer)?|bilnummer|skiltnummer|kjennemerke|nummerplade|(?:amtliches )?kennzeichen|kfz-kennzeichen|nummernschild|kenteken|nummerplaat)\.?[ :=(]{1,3}(?:(?:is|är|er|ist|lautet|lyder|luidt)[ :]{1,2})?(?<value>[a-zåäöü]{1,3}(?:[ -][a-z]{1,2})?(?:[ -]?\d[ -]?\d{0,3}){1,2}(?:[ -]?[a-z]{1,3}(?![\p{L}]))?|\d{1,3}[ -]?[a-z]{1,3}[ -]?\d{1,5}|\d{1,2}[ -][a-z]{2,3}[ -][a-z]{2})(?![\p{L}\p{N}])/giu,
      validate: (value, around) => isMixed(value) && isNoTerm(value.toUpperCase(), around),
    },
  ],
  canonical: (value) => value.replace(/[ -]/gu, '').toUpperCase(),
  examples: {
    masked: [
      { language: 'sv', text: 'Reg.nr: «LAT 48C», tidigare «ABC 123»' },
      { language: 'sv', text: 'min lodestar 2 (reg «typ 604») syns inte' },
      { language: 'nb', text: 'Thea, «EH 03926», før «EV 21440», og reg «EF04417»' },
      { language: 'da', text: 'Nummerplade «DB 12 345» mangler' },
      { language: 'de', text: 'Mein Auto «B-MW 1234» und «M-LS 4711E», Kennzeichen «GE-AB 12»' },
      { language: 'nl', text: 'kenteken «Z-482-KL», vroeger «12-ABC-3»' },
      { language: 'en', text: 'Reg «LD23 BAD», also «AB12 CDE»' },
      { language: 'en', text: 'It is «241-D-12345», my licence plate.' },
      { language: 'nl', text: 'nummerplaat «1-ABC-234»' },
      { language: 'de', text: 'Kennzeichen: «ZH 123456»' },
    ],
    kept: [
      { language: 'sv', text: 'CCS 150 kW, max 16A, SEK 109, DAB 123 och NMC 811' },
      { language: 'en', text: 'EN 62196, ISO 15118, KA-1001, P4.2.1, R2026-04 and MY26' },
      { language: 'de', text: 'AC-DC 11 kW, CEE 32A, KW 12, E-214, A7 und B 96' },
      { language: 'nl', text: 'Op 12-10-2026 en 03-11-26, 10-80 %, L3 op de A12' },
      { language: 'nb', text: 'NOK 12345, EV 12000 km, LS3, uke 12' },
    ],
  },
};
