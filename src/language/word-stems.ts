import snowball from 'snowball-stemmers';
import type { LanguageCode } from './language-code.ts';
import type { Rewrite, VerbClass, WordForms } from './word-forms/word-forms.ts';
import { wordFormsDa } from './word-forms/word-forms-da.ts';
import { wordFormsDe } from './word-forms/word-forms-de.ts';
import { wordFormsEn } from './word-forms/word-forms-en.ts';
import { wordFormsEs } from './word-forms/word-forms-es.ts';
import { wordFormsFi } from './word-forms/word-forms-fi.ts';
import { wordFormsFr } from './word-forms/word-forms-fr.ts';
import { wordFormsIt } from './word-forms/word-forms-it.ts';
import { wordFormsNb } from './word-forms/word-forms-nb.ts';
import { wordFormsNl } from './word-forms/word-forms-nl.ts';
import { wordFormsPt } from './word-forms/word-forms-pt.ts';
import { wordFormsSv } from './word-forms/word-forms-sv.ts';

const forms: Readonly<Record<string, WordForms>> = {
  en: wordFormsEn,
  sv: wordFormsSv,
  nb: wordFormsNb,
  da: wordFormsDa,
  de: wordFormsDe,
  nl: wordFormsNl,
  fi: wordFormsFi,
  fr: wordFormsFr,
  es: wordFormsEs,
  it: wordFormsIt,
  pt: wordFormsPt,
};

/** Stems and stop words of one language; words come in lower case without punctuation. */
export type WordStems = {
  /** Gives the spelling under which a word is known: without accents that tell no words apart. */
  readonly fold: (word: string) => string;
  readonly stem: (word: string) => string;
  readonly isStop: (word: string) => boolean;
  /** Tells whether a folded word is listed with its stem, by itself or as the form of a verb. */
  readonly isListed: (folded: string) => boolean;
};

const listOf = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

const rewrite = (word: string, rules: readonly Rewrite[]): string => {
  let rewritten = word;
  for (const [pattern, replacement] of rules) rewritten = rewritten.replace(pattern, replacement);
  return rewritten;
};

/** Gives the forms of one verb, the infinitive first. */
const conjugate = (verb: string, { ending, forms: patterns }: VerbClass): readonly string[] => {
  const [lead, rest] = verb.includes('|') ? (verb.split('|') as [string, string]) : ['', verb];
  const base = rest.slice(0, rest.length - ending.length);
  return [lead + rest, ...listOf(patterns).map((pattern) => lead + pattern.replace('~', base))];
};

const withoutMarks = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('æ', 'ae').normalize('NFC');

const makeStems = (given: WordForms): WordStems => {
  const stemmer = snowball.newStemmer(given.algorithm);
  // Most words are asked for several times in a row.
  let asked = '';
  let answer = '';
  const fold = (word: string): string => {
    if (word !== asked) [asked, answer] = [word, rewrite(word, given.fold)];
    return answer;
  };
  const bySnowball = (folded: string): string =>
    fold(rewrite(stemmer.stem(rewrite(folded, given.before)), given.after));
  const known = new Map<string, string>();
  const learn = (words: readonly string[]): void => {
    const [first = '', ...rest] = words.map(fold);
    const isStem = first.endsWith('!');
    const word = isStem ? first.slice(0, -1) : first;
    const stem = isStem ? word : (known.get(word) ?? bySnowball(word));
    for (const form of [word, ...rest]) if (!known.has(form)) known.set(form, stem);
  };
  // What is listed by itself comes before what follows from a rule.
  for (const line of given.irregular.split('\n')) learn(listOf(line));
  for (const verbs of given.verbs) {
    for (const verb of listOf(verbs.infinitives)) learn(conjugate(verb, verbs));
  }
  const kept = new Set(listOf(given.notStopWords ?? ''));
  const stopWords = listOf(given.stopWords);
  const stops = new Set([...stopWords, ...stopWords.map(withoutMarks).filter((word) => !kept.has(word))]);
  // "fuer" and "fur" for "für"; a stop word that nothing is folded in stands for itself only: "schön" is no "schon".
  const foldedStops = new Set(stopWords.filter((word) => fold(word) !== word).map(fold));
  return {
    fold,
    stem: (word) => {
      const folded = fold(word);
      return known.get(folded) ?? bySnowball(folded);
    },
    isStop: (word) => stops.has(word) || foldedStops.has(fold(word)),
    isListed: (folded) => known.has(folded),
  };
};

const made = new Map<LanguageCode, WordStems | null>();

/** Gives the stems of a language, made when first asked for; null for a language without rules. */
export const wordStems = (language: LanguageCode): WordStems | null => {
  const existing = made.get(language);
  if (existing !== undefined) return existing;
  const given = forms[language];
  const stems = given === undefined ? null : makeStems(given);
  made.set(language, stems);
  return stems;
};
