import { analysedTerms } from '../../language/analyse-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { type StatedDate, statedDates } from './stated-dates.ts';
import { type StatedQuantity, statedQuantities } from './stated-quantities.ts';
import { type StatedSubject, statedSubjects } from './stated-subjects.ts';
import { type StatementWords, statementWords } from './statement-words.ts';

/** A word by its stem, with what it is made of. */
export type StatedWord = { readonly term: string; readonly parts: readonly string[] };

/** A clause of a sentence: its words, its subjects, how often it denies, and whether it promises. */
export type Clause = {
  readonly words: readonly StatedWord[];
  /** Its words with their parts, and its subjects. */
  readonly terms: ReadonlySet<string>;
  readonly subjects: readonly StatedSubject[];
  readonly denials: number;
  readonly isFirm: boolean;
};

/** What a sentence states, as far as words and marks tell. */
export type Statement = {
  readonly text: string;
  readonly words: readonly StatedWord[];
  /** Its words with their parts. */
  readonly terms: ReadonlySet<string>;
  readonly clauses: readonly Clause[];
  readonly quantities: readonly StatedQuantity[];
  readonly dates: readonly StatedDate[];
  readonly subjects: readonly StatedSubject[];
  readonly isFirm: boolean;
  readonly allows: boolean;
  readonly demands: boolean;
};

/** Gives subjects as words: "not for the Lodestar 2" denies for one model only. */
const subjectWords = (subjects: readonly StatedSubject[]): readonly StatedWord[] =>
  subjects.map(({ kind, value }) => ({ term: `${kind} ${value}`, parts: [] }));

/** Gives the terms of words with their parts, and of subjects. */
export const termsOf = (
  words: readonly StatedWord[],
  subjects: readonly StatedSubject[],
): ReadonlySet<string> =>
  new Set([...words, ...subjectWords(subjects)].flatMap(({ term, parts }) => [term, ...parts]));

/** Stands for all ways to say that something costs nothing. */
const freeTerm = 'free-of-charge';

/** "abgeholt" and "abholen", "meegenomen" and "meenemen". */
const participles: Readonly<Record<string, RegExp>> = {
  de: /^(ab|an|auf|aus|bei|ein|los|mit|nach|um|vor|weg|zu|zurück|zurueck|)(?:ge|(?<=.)zu)(?=.{3})/u,
  nl: /^(aan|af|door|in|mee|op|over|terug|toe|uit|voor|)ge(?=.{3})/u,
};

const blank = (text: string, spans: readonly TextSpan[]): string => {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return pieces.join('') + text.slice(at);
};

const spansOf = (text: string, pattern: RegExp): readonly TextSpan[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

const wordsOf = (text: string, language: LanguageCode): readonly StatedWord[] => {
  const found: { term: string; parts: string[] }[] = [];
  const participle = participles[language];
  for (const { term, isPart } of analysedTerms(text, language)) {
    if (/\p{Nd}/u.test(term)) continue;
    const own = participle === undefined ? term : term.replace(participle, '$1');
    if (isPart) found.at(-1)?.parts.push(own);
    else found.push({ term: own, parts: [] });
  }
  return found;
};

type ClauseWords = Pick<StatementWords, 'free' | 'emptyDenial' | 'joint' | 'courtesy' | 'denial' | 'firm'>;

const nothing = /(?!)/gu;
const wordless: ClauseWords = {
  free: nothing,
  emptyDenial: nothing,
  joint: nothing,
  courtesy: nothing,
  denial: nothing,
  firm: nothing,
};

const clausesOf = (
  text: string,
  language: LanguageCode,
  subjects: readonly StatedSubject[],
  { free, emptyDenial, joint, courtesy, denial, firm }: ClauseWords,
): readonly Clause[] => {
  const gratis = spansOf(text, free);
  const freed = blank(text, gratis);
  const plain = blank(freed, spansOf(freed, emptyDenial));
  const cuts = [...plain.matchAll(joint)].map(({ index }) => index);
  return [0, ...cuts].map((start, at): Clause => {
    const end = cuts[at] ?? plain.length;
    const isWithin = (span: TextSpan): boolean => span.start >= start && span.start < end;
    const part = plain.slice(start, end);
    const own = wordsOf(blank(part, spansOf(part, courtesy)), language);
    const words = gratis.some(isWithin) ? [...own, { term: freeTerm, parts: [] }] : own;
    const named = subjects.filter(isWithin);
    const denials = part.match(denial)?.length ?? 0;
    return {
      words,
      terms: termsOf(words, named),
      subjects: named,
      denials,
      // "not binding" is no promise.
      isFirm: denials === 0 && part.search(firm) >= 0,
    };
  });
};

/** Reads what a sentence states. In a language without statement words it is one clause that denies nothing. */
export const readStatement = (text: string, language: LanguageCode): Statement => {
  const dates = statedDates(text, language);
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
    terms: termsOf(words, []),
    clauses,
    quantities: statedQuantities(bare, language),
    dates,
    subjects,
    isFirm: clauses.some(({ isFirm }) => isFirm),
    allows: wording !== null && bare.search(wording.allowed) >= 0,
    demands: wording !== null && bare.search(wording.demanded) >= 0,
  };
};
