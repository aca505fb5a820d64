import { analyseWords } from '../../language/analyse-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import type { Likeness } from './group-by-likeness.ts';

/** A question in its language. */
export type WordedQuestion = { readonly text: string; readonly language: LanguageCode };

/** Gives numbers as a likeness of length 1; empty where all are 0. */
export const unitLikeness = (entries: Likeness): Likeness => {
  const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return length === 0 ? [] : entries.map(([place, weight]) => [place, weight / length] as const);
};

/** A question of stop words only ("How so?") is like those with the same words. */
const termsOf = ({ text, language }: WordedQuestion): readonly string[] => {
  const terms = new Set(analyseWords(text, language));
  const known = terms.size > 0 ? [...terms] : [text.toLowerCase().trim()];
  return known.map((term) => `${language} ${term}`);
};

/**
 * Gives questions as their terms, each weighed by how few of the questions hold it: ln(1 + n / df), the smoothed idf of
 * Spärck Jones, 1972, https://doi.org/10.1108/eb026526. Questions in two languages share no term.
 */
export const termLikeness = (questions: readonly WordedQuestion[]): readonly Likeness[] => {
  const terms = questions.map(termsOf);
  const known = new Map<string, { readonly place: number; holders: number }>();
  for (const term of terms.flat()) {
    const seen = known.get(term) ?? { place: known.size, holders: 0 };
    seen.holders += 1;
    known.set(term, seen);
  }
  return terms.map((own) =>
    unitLikeness(
      own.map((term) => {
        const { place = 0, holders = 1 } = known.get(term) ?? {};
        return [place, Math.log(1 + questions.length / holders)] as const;
      }),
    ),
  );
};
