import { analyseWords } from '../../language/analyse-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { splitSentences } from '../../language/split-sentences.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { placeholderPattern } from '../../privacy/placeholder.ts';

/** A sentence of a reply that may be part of an answer. */
export type ReplyPiece = TextSpan & {
  /** Number of its paragraph among those that may answer, from 0; a numbered line is a paragraph of its own. */
  readonly paragraph: number;
  readonly terms: ReadonlySet<string>;
};

const paragraphBreak = /\n\s*\n/u;
const numbered = /^\s*\d{1,2}[.):]\s/u;
const statement = /\p{L}/u;

/** Sentences of a reply that are read; nobody answers a customer behind them. */
const mostSentences = 200;

/** "[name-1] here." and "Kia ora [name-1]." answer nothing. */
const minWordsWithName = 3;

const isAddress = (sentence: string): boolean => {
  const words = sentence.replace(placeholderPattern(), '');
  return words !== sentence && (words.match(/\p{L}+/gu)?.length ?? 0) < minWordsWithName;
};

const question = /[?？]["'”’»)\]]*\s*$/u;

/** Tells whether an advisor asks the customer something in a reply. */
export const asksInReturn = (reply: string): boolean => /[?？]/u.test(reply);

/** A last line of so few words without a full stop is the name of who wrote, and one that ends in a comma the words above it. */
const nameLine =
  /(?:^|\n)[ \t]*(?![-•*\d])(?:(?:\S+[ \t]+){0,3}[^\s.!?:;,…)]+|(?:\S+[ \t]+){0,7}[^\s.!?:;,…)]+,)[ \t]*$/u;

/** A wish, a name, what the person does, and the company. */
const mostNameLines = 4;

/** Gives a reply without the names at its end, which stand there where nobody sends regards, and the wishes above them. */
export const withoutName = (reply: string): string => {
  let rest = reply.trimEnd();
  for (let line = 0; line < mostNameLines && nameLine.test(rest); line += 1)
    rest = rest.replace(nameLine, '').trimEnd();
  return rest;
};

/**
 * Cuts a reply into the sentences that may answer something. Left out are regret, thanks and offers of more help, which `isFrame`
 * tells, and what the advisor asked in return.
 */
export const replyPieces = (
  reply: string,
  language: LanguageCode,
  isFrame: (sentence: string) => boolean,
): readonly ReplyPiece[] => {
  const pieces: ReplyPiece[] = [];
  let paragraph = 0;
  let isOpened = true;
  let before = 0;
  for (const { start, end } of splitSentences(reply, language).slice(0, mostSentences)) {
    const gap = reply.slice(before, start);
    const text = reply.slice(start, end);
    const line = reply.slice(reply.lastIndexOf('\n', start) + 1, end);
    isOpened ||= paragraphBreak.test(gap) || (gap.includes('\n') && numbered.test(line));
    before = end;
    if (!statement.test(text) || question.test(text) || isAddress(text) || isFrame(text)) continue;
    if (isOpened && pieces.length > 0) paragraph += 1;
    isOpened = false;
    pieces.push({ start, end, paragraph, terms: new Set(analyseWords(text, language)) });
  }
  return pieces;
};

/** Puts pieces of a reply together again, with what stands between neighbours. */
export const joinPieces = (reply: string, pieces: readonly ReplyPiece[]): string => {
  let text = '';
  let before: ReplyPiece | null = null;
  for (const piece of pieces) {
    const gap = before === null ? '' : reply.slice(before.end, piece.start);
    const isNext = !statement.test(gap);
    const isSame = before?.paragraph === piece.paragraph;
    text += (isNext ? gap : isSame ? ' ' : '\n\n') + reply.slice(piece.start, piece.end);
    before = piece;
  }
  return text.trim();
};
