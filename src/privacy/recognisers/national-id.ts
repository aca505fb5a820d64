import { isAmericanSsn } from '../checksums/american-ssn.ts';
import { isAustrianInsuranceNumber } from '../checksums/austrian-insurance-number.ts';
import { isBelgianNationalNumber } from '../checksums/belgian-national-number.ts';
import { isDanishCpr } from '../checksums/danish-cpr.ts';
import { isDutchBsn } from '../checksums/dutch-bsn.ts';
import { isFinnishIdentityCode } from '../checksums/finnish-identity-code.ts';
import { isGermanTaxId } from '../checksums/german-tax-id.ts';
import { isIrishPpsNumber } from '../checksums/irish-pps-number.ts';
import { isNorwegianBirthNumber } from '../checksums/norwegian-birth-number.ts';
import { hasSwedishBirthday, isSwedishPersonalNumber } from '../checksums/swedish-personal-number.ts';
import { isSwissAhv } from '../checksums/swiss-ahv.ts';
import type { Recogniser, RecogniserForm } from '../recogniser.ts';
import { nationalIdExamples } from './national-id-examples.ts';

const digitCount = (value: string): number => value.match(/\d/gu)?.length ?? 0;

const alone = (form: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_]|\d[-./+]|\+)(?:${form})(?![\p{L}\p{N}_]|[-./]\d)`, 'giu');

/** Words that announce a national number in any of our languages. */
const idWords = [
  'personn',
  'pers.n',
  'persnr',
  'pnr',
  'p-nr',
  'samordningsn',
  'fødselsn',
  'fnr',
  'f.nr',
  'd-nummer',
  'd-nr',
  'cpr',
  'bsn',
  'burgerservice',
  'sofi',
  'steuer',
  'tax id',
  'svnr',
  'sv-nr',
  'sozialvers',
  'ahv',
  'national number',
  'national id',
  'identity number',
  'id number',
  'id-nummer',
  'rijksregister',
  'insee',
  'henkilötunn',
  'hetu',
  'personbeteckn',
  'social security',
  'ssn',
  'national insurance',
  'ni number',
  'nino',
  'pps',
];

const checked: readonly RecogniserForm[] = [
  {
    name: 'Swedish personnummer or samordningsnummer with a sign',
    certainty: 'proven',
    pattern: alone(String.raw`(?:18|19|20)?\d{6} ?[-–+] ?\d{4}`),
    validate: isSwedishPersonalNumber,
  },
  {
    name: 'Swedish personnummer of twelve digits',
    certainty: 'proven',
    pattern: alone(String.raw`(?:18|19|20)\d{6} ?\d{4}`),
    validate: isSwedishPersonalNumber,
  },
  {
    name: 'Swedish personnummer of ten digits',
    certainty: 'proven',
    languages: ['sv'],
    pattern: alone(String.raw`\d{6} ?\d{4}`),
    validate: isSwedishPersonalNumber,
  },
  {
    name: 'Norwegian fødselsnummer or D-number',
    certainty: 'proven',
    pattern: alone(String.raw`\d{6}[ -]?\d{5}|\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{2}`),
    validate: isNorwegianBirthNumber,
  },
  {
    name: 'Danish CPR number with a sign',
    certainty: 'proven',
    languages: ['da'],
    pattern: alone(String.raw`\d{6} ?[-–] ?\d{4}`),
    validate: isDanishCpr,
  },
  {
    name: 'Dutch BSN',
    certainty: 'proven',
    languages: ['nl'],
    pattern: alone(String.raw`\d{9}|\d{4}[. ]\d{2}[. ]\d{3}`),
    validate: isDutchBsn,
  },
  {
    name: 'German Steuer-ID',
    certainty: 'proven',
    languages: ['de'],
    pattern: alone(String.raw`[1-9]\d ?\d{3} ?\d{3} ?\d{3}`),
    validate: isGermanTaxId,
  },
  {
    name: 'Belgian national number',
    certainty: 'proven',
    pattern: alone(String.raw`\d{2}\.\d{2}\.\d{2}[- ]\d{3}[. -]\d{2}`),
    validate: isBelgianNationalNumber,
  },
  {
    name: 'Swiss AHV number',
    certainty: 'proven',
    pattern: alone(String.raw`756\.?\d{4}\.?\d{4}\.?\d{2}`),
    validate: isSwissAhv,
  },
  {
    name: 'Finnish henkilötunnus',
    certainty: 'proven',
    pattern: alone(String.raw`\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]`),
    validate: isFinnishIdentityCode,
  },
  {
    name: 'Irish PPS number',
    certainty: 'proven',
    languages: ['en'],
    pattern: alone(String.raw`\d{7}[A-W][A-IW]?`),
    validate: isIrishPpsNumber,
  },
  {
    name: 'British national insurance number',
    certainty: 'proven',
    pattern: alone(
      String.raw`(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D]`,
    ),
    validate: (value) => value === value.toUpperCase(),
  },
  {
    name: 'American social security number',
    certainty: 'proven',
    languages: ['en', 'und'],
    pattern: alone(String.raw`\d{3}-\d{2}-\d{4}`),
    validate: isAmericanSsn,
  },
];

/** Beside the word even a mistyped number is masked: it is still somebody's. */
const labelled: readonly RecogniserForm[] = [
  {
    name: 'number with a birthday in front, beside a word for it',
    certainty: 'proven',
    pattern: alone(String.raw`(?:18|19|20)?\d{6} ?[-–+]? ?\d{4}`),
    contextWords: idWords,
    validate: (value) => hasSwedishBirthday(value) || isDanishCpr(value),
  },
  {
    name: 'checked number of another country, beside a word for it',
    certainty: 'proven',
    pattern: alone(
      String.raw`\d{9}|\d{3}[. ]\d{3}[. ]\d{3}|\d{4}[. ]\d{2}[. ]\d{3}|\d{11}|\d{2} \d{3} \d{3} \d{3}|\d{4} ?\d{6}`,
    ),
    contextWords: idWords,
    validate: (value) =>
      isDutchBsn(value) ||
      isGermanTaxId(value) ||
      isAustrianInsuranceNumber(value) ||
      isBelgianNationalNumber(value),
  },
  {
    name: 'anything of its length right after the word',
    certainty: 'labelled',
    pattern:
      /(?<![\p{L}\p{N}])(?:personnummer|personnr|pers\.?nr|pnr|samordningsnummer|fødselsn(?:umme)?r|fnr|cpr(?:[ -]?(?:nummer|nr|number))?|bsn(?:[ -]?nummer)?|burgerservicenummer|steuer-?id(?:nr)?|steuernummer|steuerliche identifikationsnummer|svnr|sozialversicherungsnummer|ahv(?:[ -]?(?:nummer|nr))?|rijksregisternummer|social security number|ssn|national insurance(?: (?:number|no))?|ni (?:number|no)|pps(?:n| number)?)(?: ?(?:nummer|nr|no|number))?\.?[ :=-]{1,3}(?:(?:is|är|er|ist|lautet)[ :]{1,2})?(?<value>(?:[A-Z]{2} ?)?\d(?:[ .\-+/]?\d){5,12}(?:[ .-]?\p{Lu}{1,2})?)(?![\p{L}\p{N}])/giu,
    validate: (value) => value.replace(/[^\p{L}\p{N}]/gu, '').length >= 8,
  },
];

/** Passports and driving licences have no check digits that hold across countries; the word beside them tells. */
const documents: readonly RecogniserForm[] = [
  {
    name: 'passport or driving licence beside the word',
    certainty: 'labelled',
    pattern:
      /(?<![\p{L}\p{N}])(?:driver['’]?s? licen[cs]e|driving licen[cs]e|passport|körkort|pass|førerkort|kørekort|führerschein|rijbewijs|reisepass|paspoort|personalausweis|ausweis)(?:[ -]?(?:number|nummer|nr|no|id)\p{L}{0,2})?\.?[ :=]{1,3}(?:(?:is|är|er|ist)[ :]{1,2})?(?<value>(?=[a-z]{0,3}\d)[a-z0-9]{7,16})(?![\p{L}\p{N}])/giu,
    validate: (value) => digitCount(value) >= 5,
  },
];

/** Recognises national numbers by their check digits, or by the word beside them. */
export const nationalIdRecogniser: Recogniser = {
  type: 'national-id',
  forms: [...checked, ...labelled, ...documents],
  canonical: (value) => value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
  examples: nationalIdExamples,
};
