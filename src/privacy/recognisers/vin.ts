import { hasVinCheckDigit } from '../checksums/vin-check-digit.ts';
import type { Recogniser } from '../recogniser.ts';

/** Words that announce a vehicle identification number. */
const vinWords = [
  'vin',
  'chassi',
  'fahrgestell',
  'fin',
  'fahrzeug-ident',
  'fahrzeugident',
  'identifier',
  'understell',
  'stel',
  'ramme',
  'vehicle ident',
];

const hasLettersAndDigits = (value: string): boolean =>
  /\p{L}.*\p{L}/u.test(value) && (value.match(/\d/gu)?.length ?? 0) >= 4;

/**
 * Recognises vehicle identification numbers: 17 letters and digits without I, O and Q (ISO 3779), and the last six digits
 * where the text calls them that. The check digit is not asked for, since European numbers need not have one.
 */
export const vinRecogniser: Recogniser = {
  type: 'vin',
  forms: [
    {
      name: 'seventeen capitals and digits',
      certainty: 'proven',
      pattern: /(?<![\p{L}\p{N}_/+=-])[A-HJ-NPR-Z0-9]{17}(?![\p{L}\p{N}_/+=])/gu,
      validate: hasLettersAndDigits,
    },
    {
      name: 'small letters with the check digit',
      certainty: 'proven',
      pattern: /(?<![\p{L}\p{N}_/+=-])[a-hj-npr-z0-9]{17}(?![\p{L}\p{N}_/+=])/gu,
      validate: (value) => hasLettersAndDigits(value) && hasVinCheckDigit(value),
    },
    {
      name: 'beside a word for it, in any case and in groups',
      certainty: 'proven',
      pattern: /(?<![\p{L}\p{N}_-])[a-hj-npr-z0-9](?:[ -]?[a-hj-npr-z0-9]){16}(?![\p{L}\p{N}_])/giu,
      contextWords: vinWords,
      validate: (value) => hasLettersAndDigits(value) && /\d{3}$/u.test(value),
    },
    {
      name: 'its last digits',
      certainty: 'labelled',
      pattern:
        /(?<![\p{L}\p{N}])(?:VIN|FIN|chassinummer|chassisnummer|Fahrgestellnummer|understellsnummer|stelnummer)(?![\p{L}\p{N}])[^\d\n]{0,40}(?<value>\d{6})(?![\p{L}\p{N}]|[.,]\d)/giu,
    },
  ],
  canonical: (value) => value.replace(/[ -]/gu, '').toUpperCase(),
  examples: {
    masked: [
      { language: 'en', text: 'recall R2026-04, VIN «XLSDR3EK1SA006230».' },
      { language: 'sv', text: 'bilen «LDS4K94HYTB038216» låg på din frus konto' },
      { language: 'nl', text: 'chassisnummer is «xlsdr3ekxta011902»' },
      { language: 'de', text: 'Fahrgestellnummer: «XLS DR3EK7 SA004417»' },
      { language: 'en', text: 'The VIN ends in «011902».' },
      { language: 'en', text: 'it says «1m8gdm9axkp042788» on the paper' },
    ],
    kept: [
      { language: 'en', text: 'The VIN has 17 characters.' },
      { language: 'en', text: 'Parts A1B2C3D4E5 and 738-2' },
      { language: 'de', text: 'BATTERIEKAPAZITÄT 107 kWh, SOFTWAREUPDATE P4.2.1' },
      { language: 'en', text: 'Session 7F3A-2209-51' },
    ],
  },
};
