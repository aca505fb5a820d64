import type { TextSpan } from '../language/text-span.ts';

/** One line of a text: the span without its line end, `next` the offset after it, and the start of its words to look at. */
export type TextLine = TextSpan & {
  readonly next: number;
  /** The line without white space at its ends, cut after 400 units: set phrases and headers are shorter. */
  readonly words: string;
  readonly isBlank: boolean;
};

/** Gives the lines of a text in order; together their `[start, next)` cover it without gap. */
export const textLines = (text: string): readonly TextLine[] =>
  [...text.matchAll(/[^\n\r]*(?:\r\n|\n|\r|$)/gu)].flatMap((match) => {
    if (match[0] === '') return [];
    const content = match[0].replace(/[\r\n]+$/u, '');
    const start = match.index;
    const words = content.trimStart().slice(0, 400).trimEnd();
    return [
      { start, end: start + content.length, next: start + match[0].length, words, isBlank: words === '' },
    ];
  });
