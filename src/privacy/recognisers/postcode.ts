import type { Recogniser } from '../recogniser.ts';
import { britishAreas, isYear, notDutch, streetBefore, town } from './postcode-parts.ts';
import { houseNumber } from './street-forms.ts';

/** Recognises postcodes: unmistakable forms alone, plain digits after a street, on a line with a town, or beside the word. */
export const postcodeRecogniser: Recogniser = {
  type: 'postcode',
  forms: [
    {
      name: 'after a street and number, before a town',
      certainty: 'labelled',
      pattern: new RegExp(
        String.raw`(?<=\p{L}\.? )${houseNumber} ?[,·|\n] {0,2}(?:[A-Z]{1,3}-)?(?<value>\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{4,5})${town}`,
        'gu',
      ),
      validate: (value, { before }) => !isYear(value) || streetBefore.test(before),
    },
    {
      name: 'after a street and number on a line without commas',
      certainty: 'labelled',
      pattern: new RegExp(
        String.raw`(?<=\p{L}\.? )${houseNumber} (?:[A-Z]{1,3}-)?(?<value>\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{4,5})${town}`,
        'gu',
      ),
      validate: (_, { before }) => streetBefore.test(before),
    },
    {
      name: 'after a post box',
      certainty: 'labelled',
      pattern: new RegExp(
        String.raw`(?:Box|Postboks|Postfach|Postbus) [\d ]{1,8}[,\n] ?(?<value>\d{3} \d{2}|\d{4,5}(?: ?[A-Z]{2})?)${town}`,
        'gu',
      ),
    },
    {
      name: 'Swedish, before a town',
      certainty: 'likely',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}_]|[\d.,+/-] ?)(?:SE?-)?(?<value>[1-9]\d{2} \d{2})${town}\p{Lu}?`,
        'gu',
      ),
    },
    {
      name: 'with the country in front',
      certainty: 'likely',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}_-])(?:DE?|AT?|CH|NO?|DK|BE?|SE?|FIN?)-(?<value>\d{3} ?\d{2}|\d{4})${town}`,
        'gu',
      ),
    },
    {
      name: 'Dutch, 1234 AB',
      certainty: 'likely',
      languages: ['nl'],
      pattern: /(?<![\p{L}\p{N}_.,-])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}_-])/gu,
      validate: (value) => !notDutch.test(value),
    },
    {
      name: 'Dutch in other languages, before a town',
      certainty: 'likely',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}_.-])(?<value>[1-9]\d{3} ?[A-Z]{2})(?:,|\n)?${town}`,
        'gu',
      ),
      validate: (value) => !notDutch.test(value) && !isYear(value),
    },
    {
      name: 'British',
      certainty: 'likely',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}_.-])(?:${britishAreas})(?:\d{1,2}|\d[A-HJKPSTUW]) ?\d(?!WD)[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}_-])`,
        'gu',
      ),
      // Without its space it looks like a format ('S16LE'); a comma, a line or a town before it tells.
      validate: (value, { before }) =>
        value.includes(' ') || /(?:^|[,(]|(?<!\p{L})\p{Lu}\p{Ll}{2,20}) ?$/u.test(before),
    },
    {
      name: 'Irish',
      certainty: 'likely',
      languages: ['en'],
      pattern:
        /(?<![\p{L}\p{N}_.-])[AC-FHKNPRTV-Y]\d[0-9W] (?=[0-9]{0,3}[AC-FHKNPRTV-Y])(?=[A-Z]{0,3}[0-9])[0-9AC-FHKNPRTV-Y]{4}(?![\p{L}\p{N}_-])/gu,
    },
    {
      name: 'on a line with a town and nothing else',
      certainty: 'likely',
      languages: ['de', 'nb', 'da', 'nl', 'sv', 'fi'],
      pattern:
        /^[> \t]{0,4}(?:[A-Z]{1,3}-)?(?<value>\d{4,5}|\d{3} \d{2})(?= (?!Euro|Kilometer|Kronor|Kroner)\p{Lu}[\p{L}'’.-]{1,30}(?: [\p{L}'’().-]{1,20}){0,3}[ \t,.]{0,2}$)/gmu,
      validate: (value) => !isYear(value),
    },
    {
      name: 'with a town after the last comma of a line',
      certainty: 'likely',
      languages: ['de', 'nb', 'da', 'nl', 'sv', 'fi'],
      pattern:
        /(?<=\p{L}[^\n]{0,60}, )(?<value>\d{4,5})(?= \p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{1,20}){0,2}[ \t,.]{0,2}$)/gmu,
      validate: (value) => !isYear(value),
    },
    {
      name: 'before a town, where somebody lives or moves',
      certainty: 'labelled',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:in|i|nach|till|til|to|te|naar|aus|från|fra|uit|from|near|bei|nära) (?<value>\d{4,5}|\d{3} \d{2})${town}`,
        'gu',
      ),
      contextWords:
        'wohn|leb|zieh|umzieh|umzug|adress|bor |bo |bosatt|flytt|live|moved|moving|address|woon|verhui|adres|postad'.split(
          '|',
        ),
      validate: (value) => !isYear(value),
    },
    {
      name: 'beside the word',
      certainty: 'labelled',
      pattern:
        /(?<![\p{L}\p{N}])(?:post ?code|postal code|zip(?: ?code)?|eircode|postnummer|postnr|plz|postleitzahl)\.?[ :=]{1,3}(?:(?:is|är|er|ist)[ :]{1,2})?(?<value>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{5}-\d{4}|\d{4,5})(?![\p{L}\p{N}])/giu,
    },
  ],
  canonical: (value) => value.replace(/ /gu, '').toUpperCase(),
  examples: {
    masked: [
      { language: 'sv', text: 'Kardvägen 19 lgh 1203, «583 30» Linköping' },
      { language: 'en', text: 'Odengatan 412, «113 51» Stockholm' },
      { language: 'nb', text: 'Hinnasvingene 44B, «4020» Stavanger' },
      { language: 'da', text: 'Kastanjealléen 27\n«7100» Vejle' },
      {
        language: 'de',
        text: 'Zechenweg 117\n«45329» Essen\nD-«80331» München, PLZ «4820»\nGut Hohenried, «35999» Altenrode\nBruchweg 109 «41564» Kaarst',
      },
      { language: 'nl', text: 'Kouterbaan 318, «9840» De Pinte, nu «1012 AB» Amsterdam' },
      { language: 'en', text: 'we moved to «CF10 3AT», then «SW1A 1AA», then «D02 X285»' },
      { language: 'sv', text: 'Hantverkaregatan 31, «68600» Jakobstad' },
      { language: 'nl', text: 'postcode «1234ab»' },
      { language: 'nb', text: 'jeg bor i «5003» Bergen' },
    ],
    kept: [
      { language: 'de', text: '10000 Kilometer, 25000 Euro und 15000 Ladepunkte im Jahr 2026' },
      { language: 'nl', text: 'voor 1299 EU-klanten, 2000 KM, in 2026 Lodestar' },
      { language: 'en', text: 'L3 4WD, CCS2, P4.2.1, KA-1001, Lodestar 3, 2026 Long Range' },
      { language: 'nb', text: 'Lodestar 3, 2026 modell, 5 000 NOK' },
      { language: 'sv', text: '6 900 kr, 100 000 km, 2 000 kWh hos Lodestar Charge' },
      { language: 'da', text: 'Fra 2026 Lodestar 4 med 94 kWh' },
    ],
  },
};
