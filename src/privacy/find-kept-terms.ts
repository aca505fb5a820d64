import { allMatches, type SearchedText } from '../language/pattern/searched-text.ts';
import { keptTerms } from './kept-terms.ts';
import { makeSpanCover, type SpanCover } from './span-cover.ts';

/** Finds where a text holds units, prices, dates and product terms. */
export const findKeptTerms = (searched: SearchedText): SpanCover => {
  const cover = makeSpanCover(searched.text.length);
  for (const { pattern } of keptTerms) {
    for (const match of allMatches(pattern, searched)) {
      cover.add({ start: match.index, end: match.index + match[0].length });
    }
  }
  return cover;
};
