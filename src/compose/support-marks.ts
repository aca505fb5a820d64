import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import type { TextSpan } from '../language/text-span.ts';

export type SupportVerdict = 'supported' | 'partly' | 'unsupported' | 'not-a-statement';

/** Whether the sources carry a sentence of a reply, and which ones do. */
export type SupportMark = TextSpan & {
  readonly verdict: SupportVerdict;
  readonly sources: readonly string[];
};

/** A text that may carry a statement. */
export type SupportSource = { readonly id: string; readonly text: string; readonly language: LanguageCode };

/** Shares of a sentence's terms that a source must hold. */
const supportedShare = 0.75;
const partlyShare = 0.45;

const numberPattern = /\p{N}+(?:[.,:\u00a0\u202f ]\p{N}{3})*(?:[.,]\p{N}+)?/gu;

/** Digits only, so that "2,000", "2 000" and "2000" are one number. */
const numbersOf = (text: string): readonly string[] =>
  [...text.matchAll(numberPattern)].map(([number]) => number.replaceAll(/[^\p{N}]/gu, ''));

type Carrier = {
  readonly id: string;
  readonly terms: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
};

const shareOf = (terms: readonly string[], carrier: Carrier): number =>
  terms.filter((term) => carrier.terms.has(term)).length / terms.length;

/**
 * Marks each sentence of a reply by whether one of the sources carries its words and all of its numbers.
 * Sentences of the `frame` (greeting, sign-off, market phrases) and questions are no statements.
 * A lexical measure: it sees a changed number and foreign words, not a negation.
 */
export const supportMarks = (
  text: string,
  language: LanguageCode,
  sources: readonly SupportSource[],
  frame: readonly string[],
): readonly SupportMark[] => {
  const carriers = sources.map(
    (source): Carrier => ({
      id: source.id,
      terms: new Set([...analyseWords(source.text, language), ...analyseWords(source.text, source.language)]),
      numbers: new Set(numbersOf(source.text)),
    }),
  );
  const framed = frame.join('\n');
  return splitSentences(text, language).map(({ start, end }): SupportMark => {
    const sentence = text.slice(start, end).trim();
    const terms = [...new Set(analyseWords(sentence, language))];
    if (framed.includes(sentence) || /[?？]$/u.test(sentence) || terms.length === 0) {
      return { start, end, verdict: 'not-a-statement', sources: [] };
    }
    const numbers = numbersOf(sentence);
    const best = carriers
      .map((carrier) => ({
        id: carrier.id,
        share: shareOf(terms, carrier),
        numbersHeld: numbers.every((number) => carrier.numbers.has(number)),
      }))
      .sort(
        (left, right) => Number(right.numbersHeld) - Number(left.numbersHeld) || right.share - left.share,
      );
    const top = best[0];
    if (top === undefined || top.share < partlyShare || !top.numbersHeld) {
      return { start, end, verdict: 'unsupported', sources: [] };
    }
    const verdict = top.share >= supportedShare ? 'supported' : 'partly';
    const carrying = best.filter(({ share, numbersHeld }) => numbersHeld && share >= top.share - 1e-9);
    return { start, end, verdict, sources: [...new Set(carrying.map(({ id }) => id))] };
  });
};
