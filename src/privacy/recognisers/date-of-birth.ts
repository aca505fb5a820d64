import type { Recogniser } from '../recogniser.ts';

const months = `(?:jan(?:uar[yi]?|uari)?|feb(?:ruar[yi]?|ruari)?|mar(?:ch|s|ts)?|m(?:ä|aa?)r(?:z|t|s)?|maart|mrt|apr(?:il)?|ma[ijy]|mei|jun[ie]?|juni|jul[iy]?|aug(?:ust(?:us|i)?)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[czs](?:ember)?)`;
const year = String.raw`(?:(?:19|20)\d{2}|['’]?\d{2})`;
const day = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
const month = '(?:1[0-2]|0?[1-9])';

/** Every common way to write a day: 1985-03-12, 12.03.85, 12. 3. 1985, 3/12/1985, 12 March 1985, March 12th, 1985, 850312. */
const date = [
  String.raw`(?:19|20)\d{2}[-./ ]${month}[-./ ]${day}`,
  String.raw`${day}(?:\. ?|[-/ ])${month}(?:\. ?|[-/ ])${year}`,
  `${month}/${day}/${year}`,
  String.raw`${day}(?:st|nd|rd|th|:e|\.)? (?:of )?${months}\.?,? ${year}`,
  String.raw`${months}\.? ${day}(?:st|nd|rd|th)?,? ${year}`,
  String.raw`(?:(?:19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`,
  String.raw`\d{2}-${month}-${day}`,
].join('|');

const birthWords = String.raw`(?:born|birth(?:day|date)?|date of birth|d\.?o\.?b\.?|födel?se?dat\p{L}*|född|födelsedag|fyller år|fødselsdato\p{L}*|fødselsdag\p{L}*|født|f\.|bursdag|fødd|geboren|geb\.|geburtsdatum|geburtstag|geboortedatum|geboortedag|jarig|verjaar\p{L}*)`;

/** Small words that may stand between the birth word and the day; anything else breaks the tie. */
const mark = String.raw`[\s:=,;.'’()–-]`;
const between = `(?:${mark}{1,3}(?:is|was|it|its|s|on|the|är|den|er|ist|am|at|op|de|i|my|min|mitt|mein|mijn|in|und|and|och|og|en|of|dag|date|dato|datum|year|år)(?=${mark})){0,5}${mark}{0,3}`;

/** Recognises days of birth, which only the words beside them tell from other days. */
export const dateOfBirthRecogniser: Recogniser = {
  type: 'date-of-birth',
  forms: [
    {
      name: 'after a word for birth',
      certainty: 'proven',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}])${birthWords}${between}(?<![\p{N}])(?<value>${date})(?![\p{L}\p{N}]|[-/.]\d)`,
        'giu',
      ),
    },
    {
      name: 'before a word for birth',
      certainty: 'proven',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}]|\d[-./])(?<value>${date})(?= ?(?:\(?(?:geboren|born|född|født|is my (?:birthday|date of birth)|ist mein geburts|är min födelse|er min (?:fødsel|bursdag)|is mijn geboorte|är jag född|ble jeg født|blev jeg født)))`,
        'giu',
      ),
    },
  ],
  canonical: (value) => value.replace(/\s+/gu, ' ').toLowerCase(),
  examples: {
    masked: [
      { language: 'en', text: "tell me your date of birth. It's «3/23/1940»" },
      { language: 'en', text: 'She was born on «6 March 1979». DOB: «12/04/1985»' },
      { language: 'sv', text: 'Jag är född den «12 mars 1985», min fru född «850412»' },
      { language: 'nb', text: 'Fødselsdato: «03.05.1971»' },
      { language: 'da', text: 'jeg er født den «3. maj 1971»' },
      { language: 'de', text: 'Anna Kogler, geb. «12.03.85», Geburtsdatum «1. März 1990»' },
      { language: 'nl', text: 'Mijn geboortedatum is «3 mei 1971»; geboren op «03-05-1971»' },
    ],
    kept: [
      { language: 'en', text: 'Ordered on 2026-11-03, handed over 12/04/2026.' },
      { language: 'de', text: 'Der Lodestar 3 wurde am 12.03.2026 ausgeliefert.' },
      { language: 'sv', text: 'Bilen levererades den 12 mars 2026.' },
      { language: 'nl', text: 'Vanaf 1 mei 2026 geldt de nieuwe prijs.' },
      { language: 'en', text: 'born 3 years ago at 12 V' },
    ],
  },
};
