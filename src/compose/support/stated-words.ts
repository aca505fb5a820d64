import { analysedTerms } from '../../language/analyse-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';

/** A word by its stem, with what it is made of. */
export type StatedWord = {
  readonly term: string;
  readonly parts: readonly string[];
  /** The first letters, which other forms of it have as well; null where it is too short to tell. */
  readonly start: string | null;
};

/** A word that shares its first letters with another is taken for another form of it. */
const shortestForm = 5;
const sharedForm = 0.7;

const startOf = (term: string): string | null =>
  term.length < shortestForm
    ? null
    : term.slice(0, Math.max(shortestForm, Math.ceil(term.length * sharedForm)));

/** "abgeholt" and "abholen", "meegenomen" and "meenemen". */
const participles: Readonly<Record<string, RegExp>> = {
  de: /^(ab|an|auf|aus|bei|ein|los|mit|nach|um|vor|weg|zu|zurück|zurueck|)(?:ge|(?<=.)zu)(?=.{3})/u,
  nl: /^(aan|af|door|in|mee|op|over|terug|toe|uit|voor|)ge(?=.{3})/u,
};

/** Gives the words of a text that state something, in order; numbers and names with numbers are left to others. */
export const statedWords = (text: string, language: LanguageCode): readonly StatedWord[] => {
  const found: { term: string; parts: string[]; start: string | null }[] = [];
  const participle = participles[language];
  for (const { term, isPart } of analysedTerms(text, language)) {
    if (/\p{Nd}/u.test(term)) continue;
    const own = participle === undefined ? term : term.replace(participle, '$1');
    if (isPart) found.at(-1)?.parts.push(own);
    else found.push({ term: own, parts: [], start: startOf(own) });
  }
  return found;
};
