import type { LanguageCode } from './language-code.ts';
import { isCounted, unitOf } from './units.ts';
import { joinedCode, makeWordTerms, ownTerms, type WordTerms } from './word-terms.ts';

/** An index term of a text. */
export type AnalysedTerm = {
  readonly term: string;
  /** The word or words that it comes from, as they are written. */
  readonly word: string;
  /** True for what a compound or a code is made of, which says less than the whole. */
  readonly isPart: boolean;
};

/** Letters and digits with what may stand unseen among them, and single marks inside a word. */
const inner = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]`;
const marks = String.raw`[.+\-'\u2018\u2019\u201B\u02BC\u02BB\u02B9\u00B4\u0060\u2032\uFF07\u05F3\u05F4\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u05BE]`;
const wordPattern = new RegExp(
  String.raw`[\p{L}\p{N}]${inner}*(?:(?:${marks}|(?<=\p{Nd}),(?=\p{Nd}))[\p{L}\p{N}]${inner}*)*`,
  'gu',
);

const analyses = new Map<LanguageCode, (word: string) => WordTerms>();

const wordTermsIn = (language: LanguageCode): ((word: string) => WordTerms) => {
  const existing = analyses.get(language);
  if (existing !== undefined) return existing;
  const made = makeWordTerms(language);
  analyses.set(language, made);
  return made;
};

type Word = { readonly text: string; readonly start: number; readonly analysed: WordTerms };

/** Tells whether just one space stands between two words. */
const areNext = (text: string, word: Word, next: Pick<Word, 'start'>): boolean =>
  next.start - word.start - word.text.length === 1 && /[ \u00A0\u202F]/u.test(text.charAt(next.start - 1));

/** The start of a number in groups, "12 500", and one of its other groups. */
const numberStart = /^\d{1,3}(?:[ \u00A0\u202F]\d{3}){0,3}$/u;
const numberGroup = /^\d{3}$/u;

const wordsOf = (text: string, language: LanguageCode): readonly Word[] => {
  const analyse = wordTermsIn(language);
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const before = words.at(-1);
    const isGroup =
      before !== undefined &&
      numberGroup.test(match[0]) &&
      areNext(text, before, { start: match.index }) &&
      numberStart.test(before.text);
    const start = isGroup ? before.start : match.index;
    const whole = isGroup ? text.slice(start, match.index + match[0].length) : match[0];
    if (isGroup) words.pop();
    words.push({ text: whole, start, analysed: analyse(isGroup ? whole.replaceAll(/\s/gu, '') : whole) });
  }
  return words;
};

/** A longer number is no part of a name, unless that is as short as that of a code: "E 1042". */
const maxNameNumber = 2;
const maxCodeName = 3;

/** Single letters after larger numbers are words: "in 2024 a car". */
const maxMeasured = 3;

const isName = ({ letters, isStop }: WordTerms, number: string): boolean =>
  letters !== '' &&
  !(isStop && letters.length > 1) &&
  (number.length <= maxNameNumber || number.includes('.') || letters.length <= maxCodeName);

/**
 * Gives the index terms of a text in order, repeats included, each with its word: lower case, stop words dropped, stems, the
 * parts of a compound after the whole ("laddkabel", "ladd", "kabel"), codes in one spelling ("3-phase", "3 phase" and "3phase"
 * as "3phase"). Never throws; time is linear in the length of the text.
 */
export const analysedTerms = (text: string, language: LanguageCode): readonly AnalysedTerm[] => {
  const words = wordsOf(text, language);
  const found: AnalysedTerm[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const { terms, number } = word.analysed;
    if (number === null) {
      terms.forEach((term, place) => {
        found.push({ term, word: word.text, isPart: place > 0 });
      });
      continue;
    }
    const before = words[at - 1];
    const after = words[at + 1];
    const next = after !== undefined && areNext(text, word, after) ? after : null;
    const unit = next === null ? null : next.analysed.letters;
    if (
      next !== null &&
      unit !== null &&
      unitOf(unit) !== null &&
      (unit.length > 1 || number.length <= maxMeasured)
    ) {
      const both = text.slice(word.start, next.start + next.text.length);
      found.push({ term: joinedCode(number, unit), word: both, isPart: false });
      for (const term of ownTerms(number)) found.push({ term, word: both, isPart: true });
      // A unit of one letter is none without its number.
      if (unit.length === 1) at += 1;
      continue;
    }
    const isCount = unit !== null && isCounted(unit);
    if (!isCount && before !== undefined && areNext(text, before, word) && isName(before.analysed, number)) {
      const both = text.slice(before.start, word.start + word.text.length);
      // A letter in front of a number is no word of its own: "E 1042".
      if (before.analysed.letters.length === 1 && before.analysed.terms.length > 0) found.pop();
      found.push({ term: before.analysed.letters + number, word: both, isPart: false });
      for (const term of ownTerms(number)) found.push({ term, word: both, isPart: true });
      continue;
    }
    found.push({ term: number, word: word.text, isPart: false });
  }
  return found;
};

/** Gives the index terms of a text in order, repeats included; see `analysedTerms`. A language without rules keeps its plain words. */
export const analyseWords = (text: string, language: LanguageCode): readonly string[] =>
  analysedTerms(text, language).map(({ term }) => term);

/** Gives the stems of all words in order, stop words too: what phrases such as "how long" are compared by. */
export const stemWords = (text: string, language: LanguageCode): readonly string[] =>
  wordsOf(text, language).flatMap(({ analysed }) => analysed.stems);
