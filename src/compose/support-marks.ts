import { LRUCache } from 'lru-cache';
import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import type { TextSpan } from '../language/text-span.ts';
import { type WrittenNumber, writtenNumbers } from './written-numbers.ts';

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

/** A term that is a plain number; numbers are compared by their value and never as words. */
const isNumber = (term: string): boolean => /^[\p{Nd}.,'’:+-]+$/u.test(term);

const wordsOf = (text: string, language: LanguageCode): readonly string[] =>
  analyseWords(text, language).filter((term) => !isNumber(term));

/** What a text can carry: its words and its numbers. */
type Contents = {
  readonly terms: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
};

type Carrier = Contents & { readonly id: string };

const holds = ({ numbers }: Contents, { value, otherwise }: WrittenNumber): boolean =>
  numbers.has(value) || otherwise.some((values) => values.every((one) => numbers.has(one)));

/** The share of a sentence's words and numbers that a source holds. */
const shareOf = (terms: readonly string[], numbers: readonly WrittenNumber[], carrier: Carrier): number => {
  const words = terms.filter((term) => carrier.terms.has(term)).length;
  const held = numbers.filter((number) => holds(carrier, number)).length;
  return (words + held) / (terms.length + numbers.length);
};

/** A few megabytes: passages that answer often are read for one draft after the other, and for every keystroke of an edit. */
const rememberedTexts = 1_000;

const remembered = new LRUCache<string, Contents>({ max: rememberedTexts });

const contentsOf = ({ text, language }: SupportSource, asked: LanguageCode): Contents => {
  const key = `${asked}\n${language}\n${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const own = wordsOf(text, language);
  const fresh: Contents = {
    terms: new Set(asked === language ? own : [...wordsOf(text, asked), ...own]),
    numbers: new Set(
      writtenNumbers(text, language).flatMap(({ value, otherwise }) => [value, ...otherwise.flat()]),
    ),
  };
  remembered.set(key, fresh);
  return fresh;
};

/** A passage that was found for several questions carries as much as one that was found once. */
const carriersOf = (sources: readonly SupportSource[], asked: LanguageCode): readonly Carrier[] => {
  const once = new Map(sources.map((source) => [`${source.id}\n${source.text}`, source]));
  return [...once.values()].map((source) => ({ id: source.id, ...contentsOf(source, asked) }));
};

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
  const carriers = carriersOf(sources, language);
  const framed = frame.join('\n');
  return splitSentences(text, language).map(({ start, end }): SupportMark => {
    const sentence = text.slice(start, end).trim();
    const terms = [...new Set(wordsOf(sentence, language))];
    const numbers = writtenNumbers(sentence, language);
    if (framed.includes(sentence) || /[?？]$/u.test(sentence) || terms.length + numbers.length === 0) {
      return { start, end, verdict: 'not-a-statement', sources: [] };
    }
    const best = carriers
      .map((carrier) => ({
        id: carrier.id,
        share: shareOf(terms, numbers, carrier),
        numbersHeld: numbers.every((number) => holds(carrier, number)),
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
