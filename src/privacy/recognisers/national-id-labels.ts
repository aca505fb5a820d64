import { isAustrianInsuranceNumber } from '../checksums/austrian-insurance-number.ts';
import { isBelgianNationalNumber } from '../checksums/belgian-national-number.ts';
import { isDanishCpr } from '../checksums/danish-cpr.ts';
import { isDutchBsn } from '../checksums/dutch-bsn.ts';
import { isGermanTaxId } from '../checksums/german-tax-id.ts';
import { hasSwedishBirthday } from '../checksums/swedish-personal-number.ts';
import type { RecogniserForm } from '../recogniser.ts';
import { standingAlone } from './standing-alone.ts';

/** Words that announce a national number in any of our languages. */
const idWords =
  `personn|pers.n|persnr|pnr|p-nr|samordningsn|fødselsn|fnr|f.nr|d-nummer|d-nr|cpr|bsn|burgerservice
  sofi|steuer|tax id|svnr|sv-nr|sozialvers|ahv|national number|national id|identity number|id number
  id-nummer|rijksregister|insee|henkilötunn|hetu|personbeteckn|social security|ssn|national insurance
  ni number|nino|pps`.split(/\s*[|\n]\s*/u);

const digitCount = (value: string): number => value.match(/\d/gu)?.length ?? 0;

/** Beside the word even a mistyped number is masked: it is still somebody's. */
const numbersBesideWords: readonly RecogniserForm[] = [
  {
    name: 'number with a birthday in front, beside a word for it',
    certainty: 'proven',
    pattern: standingAlone(String.raw`(?:18|19|20)?\d{6} ?[-–+]? ?\d{4}`),
    contextWords: idWords,
    validate: (value) => hasSwedishBirthday(value) || isDanishCpr(value),
  },
  {
    name: 'checked number of another country, beside a word for it',
    certainty: 'proven',
    pattern: standingAlone(
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
const documentsBesideWords: readonly RecogniserForm[] = [
  {
    name: 'passport or driving licence beside the word',
    certainty: 'labelled',
    pattern:
      /(?<![\p{L}\p{N}])(?:driver['’]?s? licen[cs]e|driving licen[cs]e|passport|körkort|pass|førerkort|kørekort|führerschein|rijbewijs|reisepass|paspoort|personalausweis|ausweis)(?:[ -]?(?:number|nummer|nr|no|id)\p{L}{0,2})?\.?[ :=]{1,3}(?:(?:is|är|er|ist)[ :]{1,2})?(?<value>(?=[a-z]{0,3}\d)[a-z0-9]{7,16})(?![\p{L}\p{N}])/giu,
    validate: (value) => digitCount(value) >= 5,
  },
];

/** Forms of national numbers, passports and driving licences that the words beside them tell. */
export const labelledIdForms: readonly RecogniserForm[] = [...numbersBesideWords, ...documentsBesideWords];
