import { blankSpans } from '../../language/blank-spans.ts';
import { denialsIn, emptyDenialsIn } from '../../language/denials.ts';
import { isCareLanguage, type LanguageCode } from '../../language/language-code.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { type WrittenDate, writtenDates } from '../../language/written-dates.ts';
import { type StatedQuantity, statedQuantities } from './stated-quantities.ts';
import { type StatedSubject, statedSubjects } from './stated-subjects.ts';
import { type StatedWord, statedWords } from './stated-words.ts';
import { type StatementWords, statementWords } from './statement-words.ts';
import { fewTerms, type Terms } from './terms.ts';

/** A clause of a sentence: its words, its subjects, how often it denies, and whether it promises. */
export type Clause = {
  readonly words: readonly StatedWord[];
  /** Its words with their parts, and its subjects. */
  readonly terms: Terms;
  readonly subjects: readonly StatedSubject[];
  readonly denials: number;
  readonly isFirm: boolean;
};

/** What a sentence states, as far as words and marks tell. */
export type Statement = {
  readonly text: string;
  readonly words: readonly StatedWord[];
  /** Its words with their parts. */
  readonly terms: Terms;
  readonly clauses: readonly Clause[];
  readonly quantities: readonly StatedQuantity[];
  readonly dates: readonly WrittenDate[];
  readonly subjects: readonly StatedSubject[];
  readonly isFirm: boolean;
  readonly allows: boolean;
  readonly demands: boolean;
};

/** Subjects count as words: "not for the Lodestar 2" denies for one model only. */
const termsOf = (words: readonly StatedWord[], subjects: readonly StatedSubject[]): ReadonlySet<string> => {
  const terms = new Set<string>();
  for (const { term, parts } of words) {
    terms.add(term);
    for (const part of parts) terms.add(part);
  }
  for (const { kind, value } of subjects) terms.add(`${kind} ${value}`);
  return terms;
};

/** Stands for all ways to say that something costs nothing. */
const freeOfCharge: StatedWord = { term: 'free-of-charge', parts: [], start: null };

const blank = (text: string, spans: readonly TextSpan[]): string => blankSpans(text, spans, ' ');

const spansOf = (text: string, pattern: RegExp): readonly TextSpan[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

type ClauseWords = Pick<StatementWords, 'free' | 'joint' | 'courtesy' | 'firm'>;

const nothing = /(?!)/gu;
const wordless: ClauseWords = {
  free: nothing,
  joint: nothing,
  courtesy: nothing,
  firm: nothing,
};

const clausesOf = (
  text: string,
  language: LanguageCode,
  subjects: readonly StatedSubject[],
  { free, joint, courtesy, firm }: ClauseWords,
): readonly Clause[] => {
  const gratis = spansOf(text, free);
  const freed = blank(text, gratis);
  const isKnown = isCareLanguage(language);
  const plain = isKnown ? blank(freed, emptyDenialsIn(freed, language)) : freed;
  const denied = isKnown ? denialsIn(plain, language) : [];
  const cuts = [...plain.matchAll(joint)].map(({ index }) => index);
  return [0, ...cuts].map((start, at): Clause => {
    const end = cuts[at] ?? plain.length;
    const isWithin = (span: TextSpan): boolean => span.start >= start && span.start < end;
    const part = plain.slice(start, end);
    const own = statedWords(blank(part, spansOf(part, courtesy)), language);
    const words = gratis.some(isWithin) ? [...own, freeOfCharge] : own;
    const named = subjects.filter(isWithin);
    const denials = denied.filter(isWithin).length;
    return {
      words,
      terms: fewTerms(termsOf(words, named)),
      subjects: named,
      denials,
      // "not binding" is no promise.
      isFirm: denials === 0 && part.search(firm) >= 0,
    };
  });
};

/** Reads what a sentence states. In a language without statement words it is one clause that denies nothing. */
export const readStatement = (text: string, language: LanguageCode): Statement => {
  const dates = writtenDates(text, language);
  const dateless = blank(text, dates);
  const subjects = statedSubjects(dateless, language);
  const bare = blank(
    dateless,
    subjects.filter(({ kind }) => kind !== 'market'),
  );
  const wording = statementWords(language);
  const clauses = clausesOf(bare, language, subjects, wording ?? wordless);
  const words = clauses.flatMap((clause) => clause.words);
  return {
    text,
    words,
    terms: fewTerms(termsOf(words, [])),
    clauses,
    quantities: statedQuantities(bare, language),
    dates,
    subjects,
    isFirm: clauses.some(({ isFirm }) => isFirm),
    allows: wording !== null && bare.search(wording.allowed) >= 0,
    demands: wording !== null && bare.search(wording.demanded) >= 0,
  };
};
