import type { Recogniser } from '../recogniser.ts';

/** Words that announce an order number. */
const orderWords = [
  'order',
  'ordre',
  'ordrenr',
  'beställ',
  'bestill',
  'auftrag',
  'auftr',
  'bestell',
  'bestel',
];

/** Recognises order numbers: eight digits after LS, or eight digits beside a word for order. */
export const orderNumberRecogniser: Recogniser = {
  type: 'order-number',
  forms: [
    {
      name: 'LS and eight digits',
      certainty: 'proven',
      pattern: /(?<![\p{L}\p{N}])LS[ -]?\d{8}(?!\d)/giu,
    },
    {
      name: 'LS and eight digits in groups',
      certainty: 'proven',
      pattern: /(?<![\p{L}\p{N}])LS[ -]?\d{4}[ -]\d{4}(?!\d)/giu,
    },
    {
      name: 'eight digits beside a word for order',
      certainty: 'labelled',
      pattern:
        /(?<![\p{L}\p{N}])(?:order|ordre|beställning|bestilling|auftrag|bestell|bestel)\p{L}{0,12}\.?(?: ?(?:no|nr|number|nummer|id)\.?)?[ :#=-]{1,4}(?:(?:is|är|er|ist|var) )?(?<value>\d{8})(?![\p{L}\p{N}])/giu,
    },
    {
      name: 'eight digits called an order number further on',
      certainty: 'labelled',
      pattern: /(?<![\p{L}\p{N}+.,/-])\d{8}(?![\p{L}\p{N}])/gu,
      contextWords: orderWords,
      validate: (value, { before }) => /^2/u.test(value) && !/\d\s?$/u.test(before),
    },
  ],
  canonical: (value) => value.replace(/\D/gu, ''),
  examples: {
    masked: [
      { language: 'en', text: 'Order number «LS20617745», thanks.' },
      { language: 'sv', text: 'bo isaksson «ls20468834»' },
      { language: 'de', text: 'Auftrag «LS 20602954» und Bestellnummer: «20602954»' },
      { language: 'nb', text: 'ordrenr. «20286614»' },
      { language: 'en', text: 'From «LS20310551» to «LS20310556»' },
    ],
    kept: [
      { language: 'en', text: 'Case 00304502 is about the LS2.' },
      { language: 'nb', text: 'Overtok LS3 5/8 i Ålesund.' },
      { language: 'nl', text: 'Het ordernummer begint met LS en heeft acht cijfers.' },
      { language: 'de', text: 'Bestellung vom 12.11.2026 über 1.299 Euro.' },
    ],
  },
};
