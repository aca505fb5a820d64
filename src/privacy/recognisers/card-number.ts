import { isCardNumber } from '../checksums/card-number.ts';
import type { Recogniser } from '../recogniser.ts';

/** Groups of four, the four-six-five of American Express, or no groups at all. */
const groups = String.raw`(?:\d{4}(?<gap>[ \u00A0-])\d{4}\k<gap>\d{4}\k<gap>\d{1,4}(?:\k<gap>\d{3})?|\d{4}[ \u00A0-]\d{6}[ \u00A0-]\d{5}|\d{13,19})`;

/** Recognises payment card numbers by Luhn, and mistyped ones or charging card numbers by the word beside them. */
export const cardNumberRecogniser: Recogniser = {
  type: 'card-number',
  forms: [
    {
      name: 'with check digit',
      certainty: 'proven',
      pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${groups}(?![\p{L}\p{N}])`, 'gu'),
      validate: isCardNumber,
    },
    {
      name: 'beside a word for card',
      certainty: 'labelled',
      pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${groups}(?![\p{L}\p{N}])`, 'gu'),
      contextWords: [
        'card',
        'credit',
        'debit',
        'visa',
        'mastercard',
        'amex',
        'kort',
        'karte',
        'kredit',
        'bankkort',
        'ladekort',
        'laddkort',
        'ladekarte',
        'laadpas',
        'pas',
        'creditc',
        'rfid',
        'betaalpas',
        'betalkort',
        'betalingskort',
      ],
    },
  ],
  canonical: (value) => value.replace(/\D/gu, ''),
  examples: {
    masked: [
      { language: 'en', text: 'charged to «4111 1111 1111 1111» twice' },
      { language: 'de', text: 'Kreditkarte «5555-5555-5555-4444», gültig bis 12/27' },
      { language: 'nl', text: 'nummer «378282246310005»' },
      { language: 'sv', text: 'Laddkortet har nummer «1234 5678 9012 3456».' },
    ],
    kept: [
      { language: 'en', text: 'parcel 4111111111111112 is late' },
      { language: 'sv', text: 'Kortet kostar 1 299 kr och 2 000 kWh ingår.' },
      { language: 'en', text: 'from 2025 2026 2027 2028 on' },
    ],
  },
};
