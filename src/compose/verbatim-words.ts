import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';

/** How an author marks words that must reach the customer as they are: [verbatim]Legal wording.[/verbatim]. */
const marked = /\[verbatim\]([\s\S]*?)\[\/verbatim\]/giu;
const marks = /[ \t]*\[\/?verbatim\][ \t]*/giu;

/** Gives the sentences that an author marked to be carried unchanged, in order. */
export const verbatimSentences = (text: string, language: LanguageCode): readonly string[] =>
  [...text.matchAll(marked)].flatMap(([, words = '']) =>
    splitSentences(words, language).map(({ start, end }) => words.slice(start, end)),
  );

/** Gives a text without the marks around such words. */
export const withoutVerbatimMarks = (text: string): string =>
  /\[verbatim\]/iu.test(text) ? text.replace(marks, ' ').replace(/^ | $/gmu, '') : text;
