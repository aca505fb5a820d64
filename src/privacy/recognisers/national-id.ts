import { isAmericanSsn } from '../checksums/american-ssn.ts';
import { isBelgianNationalNumber } from '../checksums/belgian-national-number.ts';
import { isDanishCpr } from '../checksums/danish-cpr.ts';
import { isDutchBsn } from '../checksums/dutch-bsn.ts';
import { isFinnishIdentityCode } from '../checksums/finnish-identity-code.ts';
import { isGermanTaxId } from '../checksums/german-tax-id.ts';
import { isIrishPpsNumber } from '../checksums/irish-pps-number.ts';
import { isNorwegianBirthNumber } from '../checksums/norwegian-birth-number.ts';
import { isSwedishPersonalNumber } from '../checksums/swedish-personal-number.ts';
import { isSwissAhv } from '../checksums/swiss-ahv.ts';
import type { Recogniser, RecogniserForm } from '../recogniser.ts';
import { nationalIdExamples } from './national-id-examples.ts';
import { labelledIdForms } from './national-id-labels.ts';
import { standingAlone } from './standing-alone.ts';

const checked: readonly RecogniserForm[] = [
  {
    name: 'Swedish personnummer or samordningsnummer with a sign',
    certainty: 'proven',
    pattern: standingAlone(String.raw`(?:18|19|20)?\d{6} ?[-–+] ?\d{4}`),
    validate: isSwedishPersonalNumber,
  },
  {
    name: 'Swedish personnummer of twelve digits',
    certainty: 'proven',
    pattern: standingAlone(String.raw`(?:18|19|20)\d{6} ?\d{4}`),
    validate: isSwedishPersonalNumber,
  },
  {
    name: 'Swedish personnummer of ten digits',
    certainty: 'proven',
    languages: ['sv'],
    pattern: standingAlone(String.raw`\d{6} ?\d{4}`),
    validate: isSwedishPersonalNumber,
  },
  {
    name: 'Norwegian fødselsnummer or D-number',
    certainty: 'proven',
    pattern: standingAlone(String.raw`\d{6}[ -]?\d{5}|\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{2}`),
    validate: isNorwegianBirthNumber,
  },
  {
    name: 'Danish CPR number with a sign',
    certainty: 'proven',
    languages: ['da'],
    pattern: standingAlone(String.raw`\d{6} ?[-–] ?\d{4}`),
    validate: isDanishCpr,
  },
  {
    name: 'Dutch BSN',
    certainty: 'proven',
    languages: ['nl'],
    pattern: standingAlone(String.raw`\d{9}|\d{4}[. ]\d{2}[. ]\d{3}`),
    validate: isDutchBsn,
  },
  {
    name: 'German Steuer-ID',
    certainty: 'proven',
    languages: ['de'],
    pattern: standingAlone(String.raw`[1-9]\d ?\d{3} ?\d{3} ?\d{3}`),
    validate: isGermanTaxId,
  },
  {
    name: 'Belgian national number',
    certainty: 'proven',
    pattern: standingAlone(String.raw`\d{2}\.\d{2}\.\d{2}[- ]\d{3}[. -]\d{2}`),
    validate: isBelgianNationalNumber,
  },
  {
    name: 'Swiss AHV number',
    certainty: 'proven',
    pattern: standingAlone(String.raw`756\.?\d{4}\.?\d{4}\.?\d{2}`),
    validate: isSwissAhv,
  },
  {
    name: 'Finnish henkilötunnus',
    certainty: 'proven',
    pattern: standingAlone(String.raw`\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]`),
    validate: isFinnishIdentityCode,
  },
  {
    name: 'Irish PPS number',
    certainty: 'proven',
    languages: ['en'],
    pattern: standingAlone(String.raw`\d{7}[A-W][A-IW]?`),
    validate: isIrishPpsNumber,
  },
  {
    name: 'British national insurance number',
    certainty: 'proven',
    pattern: standingAlone(
      String.raw`(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D]`,
    ),
    validate: (value) => value === value.toUpperCase(),
  },
  {
    name: 'American social security number',
    certainty: 'proven',
    languages: ['en', 'und'],
    pattern: standingAlone(String.raw`\d{3}-\d{2}-\d{4}`),
    validate: isAmericanSsn,
  },
];

/** Recognises national numbers by their check digits, or by the word beside them. */
export const nationalIdRecogniser: Recogniser = {
  type: 'national-id',
  forms: [...checked, ...labelledIdForms],
  canonical: (value) => value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
  examples: nationalIdExamples,
};
