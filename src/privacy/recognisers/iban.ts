import { allMatches, type SearchedText } from '../../language/pattern/searched-text.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { ibanLength, isIban } from '../checksums/iban.ts';
import type { Recogniser } from '../recogniser.ts';

const start = /(?<![\p{L}\p{N}])[a-z]{2}[ -]?\d{2}(?=[ \u00A0\u202F-]?[a-z0-9])/giu;
const mark = /[a-z0-9]/iu;
const separator = /[ \u00A0\u202F-]/u;

/** Gives the end of as many letters and digits as asked for, single separators between them allowed; -1 when they are missing. */
const endAfter = (text: string, from: number, count: number): number => {
  let seen = 0;
  for (let at = from; at < text.length && at - from < 48; at += 1) {
    if (mark.test(text.charAt(at))) {
      seen += 1;
      if (seen === count) return /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) ? -1 : at + 1;
    } else if (!separator.test(text.charAt(at)) || separator.test(text.charAt(at - 1))) return -1;
  }
  return -1;
};

function* findIbanForms(searched: SearchedText): Generator<TextSpan> {
  for (const match of allMatches(start, searched)) {
    const end = endAfter(searched.text, match.index, ibanLength(match[0].slice(0, 2)) ?? Number.NaN);
    if (end !== -1) yield { start: match.index, end };
  }
}

/** Recognises bank account numbers: IBANs by their check digits, mistyped ones and national accounts by the word beside them. */
export const ibanRecogniser: Recogniser = {
  type: 'iban',
  forms: [
    { name: 'with check digits', certainty: 'proven', find: findIbanForms, validate: isIban },
    {
      name: 'mistyped, beside the word',
      certainty: 'labelled',
      find: findIbanForms,
      contextWords: ['iban', 'bank', 'konto', 'account', 'rekening', 'rek.'],
      validate: (value) => (value.match(/\d/gu)?.length ?? 0) >= 10,
    },
  ],
  canonical: (value) => value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
  examples: {
    masked: [
      { language: 'nl', text: 'Rekening «NL91 ABNA 0417 1643 00» t.n.v. mij' },
      { language: 'en', text: 'my iban is «gb82west12345698765432» thanks' },
      { language: 'de', text: 'Erstattung bitte auf «DE89 3704 0044 0532 0130 00»' },
      { language: 'sv', text: 'IBAN: «SE45 5000 0000 0583 9825 7466».' },
      { language: 'nb', text: 'konto «NO93 8601 1117 947»' },
      { language: 'da', text: 'IBAN «DK5000400440116244»' },
    ],
    kept: [
      { language: 'sv', text: 'VAT SE556000000201 på fakturan' },
      { language: 'de', text: 'USt-IdNr. DE811569869' },
      { language: 'en', text: 'Lodestar 3 to 80 percent in 30 minutes at 250 kW' },
      { language: 'en', text: 'reference GB82 WEST 1234 5698 7654 33 of the parcel' },
    ],
  },
};
