import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import { paragraphLikeness } from './align-paragraphs.ts';

/** From this share of common words on a sentence still says what the draft said. */
const sameSentence = 0.75;

/**
 * Gives a sent paragraph without the sentences by which the draft said that it has no sure answer, hardly changed ones
 * included; empty when nothing else is left.
 */
export const withoutOpenSentences = (sent: string, open: string, language: LanguageCode): string => {
  const sentencesOf = (text: string) =>
    splitSentences(text, language).map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      terms: new Set(analyseWords(text.slice(start, end), language)),
    }));
  const opens = sentencesOf(open);
  const isOpen = (one: { readonly text: string; readonly terms: ReadonlySet<string> }): boolean =>
    opens.some(
      (other) => other.text === one.text || paragraphLikeness(one.terms, other.terms).ofAll >= sameSentence,
    );
  let rest = '';
  let cursor = 0;
  for (const sentence of sentencesOf(sent)) {
    rest += isOpen(sentence) ? sent.slice(cursor, sentence.start) : sent.slice(cursor, sentence.end);
    cursor = sentence.end;
  }
  return (rest + sent.slice(cursor)).replaceAll(/[ \t]{2,}/gu, ' ').trim();
};
