import { keptTerms } from './kept-terms.ts';
import { makeSpanCover, type SpanCover } from './span-cover.ts';

/** Finds where a text holds units, prices, dates and product terms. */
export const findKeptTerms = (text: string): SpanCover => {
  const cover = makeSpanCover(text.length);
  for (const { pattern } of keptTerms) {
    for (const match of text.matchAll(pattern)) {
      cover.add({ start: match.index, end: match.index + match[0].length });
    }
  }
  return cover;
};
