import { type CareLanguage, careLanguages, isCareLanguage, type LanguageCode } from './language-code.ts';
import { wholeWords } from './whole-words.ts';

/** What the words below stand for, in their order. */
const values = '0 2 3 4 5 6 7 8 9 10 11 12 14 15 20 24 30 48'.split(' ');

/** One is left out: it is an article as well. */
const lists: Readonly<Record<CareLanguage, string>> = {
  en: 'zero two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty twenty-four thirty forty-eight',
  sv: 'noll två tre fyra fem sex sju åtta nio tio elva tolv fjorton femton tjugo tjugofyra trettio fyrtioåtta',
  nb: 'null to tre fire fem seks sju/syv åtte ni ti elleve tolv fjorten femten tjue tjuefire tretti førtiåtte',
  da: 'nul to tre fire fem seks syv otte ni ti elleve tolv fjorten femten tyve fireogtyve tredive otteogfyrre',
  de: 'null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf vierzehn fünfzehn zwanzig vierundzwanzig dreißig achtundvierzig',
  nl: 'nul twee drie vier vijf zes zeven acht negen tien elf twaalf veertien vijftien twintig vierentwintig dertig achtenveertig',
};

/** The pattern is global: use it with `matchAll` or `replace`. `values` are by the word in lower case. */
export type NumberWords = { readonly pattern: RegExp; readonly values: ReadonlyMap<string, string> };

const compile = (list: string): NumberWords => {
  const named = list
    .split(' ')
    .flatMap((words, at) => words.split('/').map((word) => [word, values[at] ?? ''] as const));
  // The longest first: "twenty-four" before "twenty".
  const longestFirst = named.map(([word]) => word).sort((left, right) => right.length - left.length);
  return { pattern: wholeWords(longestFirst.join('|')), values: new Map(named) };
};

const compiled = new Map<CareLanguage, NumberWords>();

/** Gives the numbers that a care language writes as words, as far as replies have them; the English ones for any other language. */
export const numberWords = (language: LanguageCode): NumberWords => {
  const known = isCareLanguage(language) ? language : careLanguages[0];
  const made = compiled.get(known) ?? compile(lists[known]);
  compiled.set(known, made);
  return made;
};
