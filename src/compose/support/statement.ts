import { analysedTerms } from '../../language/analyse-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { type StatedDate, statedDates } from './stated-dates.ts';
import { type StatedQuantity, statedQuantities } from './stated-quantities.ts';
import { type StatedSubject, statedSubjects } from './stated-subjects.ts';
import { statementWords } from './statement-words.ts';

/** A word by its stem, with what it is made of. */
export type StatedWord = { readonly term: string; readonly parts: readonly string[] };

/** A clause of a sentence: its words, its subjects, how often it denies, and whether it promises. */
export type Clause = {
  readonly words: readonly StatedWord[];
  readonly subjects: readonly StatedSubject[];
  readonly denials: number;
  readonly isFirm: boolean;
};

/** What a sentence states, as far as words and marks tell. */
export type Statement = {
  readonly text: string;
  readonly words: readonly StatedWord[];
  readonly clauses: readonly Clause[];
  readonly quantities: readonly StatedQuantity[];
  readonly dates: readonly StatedDate[];
  readonly subjects: readonly StatedSubject[];
  readonly isFirm: boolean;
  readonly allows: boolean;
  readonly demands: boolean;
};

/** Stands for all ways to say that something costs nothing. */
const freeTerm = 'free-of-charge';

/** "abgeholt" and "abholen", "meegenomen" and "meenemen". */
const participles: Readonly<Record<string, RegExp>> = {
  de: /^(ab|an|auf|aus|bei|ein|los|mit|nach|um|vor|weg|zu|zurück|zurueck|)(?:ge|(?<=.)zu)(?=.{3})/u,
  nl: /^(aan|af|door|in|mee|op|over|terug|toe|uit|voor|)ge(?=.{3})/u,
};

const blank = (text: string, spans: readonly TextSpan[]): string => {
  let blanked = text;
  for (const { start, end } of spans)
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  return blanked;
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

/** Reads what a sentence states. In a language without statement words it holds no denials, and is one clause. */
export const readStatement = (text: string, language: LanguageCode): Statement => {
  const dates = statedDates(text, language);
  const dateless = blank(text, dates);
  const subjects = statedSubjects(dateless, language);
  const bare = blank(
    dateless,
    subjects.filter(({ kind }) => kind !== 'market'),
  );
  const quantities = statedQuantities(bare, language);
  const wording = statementWords(language);
  if (wording === null) {
    const words = wordsOf(bare, language);
    const clauses = [{ words, subjects, denials: 0, isFirm: false }];
    return {
      text,
      words,
      clauses,
      quantities,
      dates,
      subjects,
      isFirm: false,
      allows: false,
      demands: false,
    };
  }
  const free = spansOf(bare, wording.free);
  const plain = blank(blank(bare, free), spansOf(bare, wording.emptyDenial));
  const cuts = [...plain.matchAll(wording.joint)].map(({ index }) => index);
  const clauses = [0, ...cuts].map((start, at): Clause => {
    const end = cuts[at] ?? plain.length;
    const part = plain.slice(start, end);
    const isFree = free.some((span) => span.start >= start && span.start < end);
    const words = wordsOf(part, language);
    const denials = part.match(wording.denial)?.length ?? 0;
    return {
      words: isFree ? [...words, { term: freeTerm, parts: [] }] : words,
      subjects: subjects.filter((subject) => subject.start >= start && subject.start < end),
      denials,
      // "not binding" is no promise.
      isFirm: denials === 0 && part.search(wording.firm) >= 0,
    };
  });
  const has = (pattern: RegExp): boolean => plain.search(pattern) >= 0;
  return {
    text,
    words: clauses.flatMap(({ words }) => words),
    clauses,
    quantities,
    dates,
    subjects,
    isFirm: clauses.some(({ isFirm }) => isFirm),
    allows: has(wording.allowed),
    demands: has(wording.demanded),
  };
};
