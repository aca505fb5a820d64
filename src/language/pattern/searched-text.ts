import { LRUCache } from 'lru-cache';
import { type GramSet, readGrams } from './gram-set.ts';
import { mayMatch } from './may-match.ts';

/** A text that many expressions are run on, with the grams that tell which of them can match. */
export type SearchedText = { readonly text: string; readonly grams: GramSet };

/** Reads a text for many expressions. */
export const readSearched = (text: string): SearchedText => ({ text, grams: readGrams(text) });

/** 1 kB each. */
const latest = new LRUCache<string, SearchedText>({ max: 500 });

/** The same for short texts that several rules are asked about one after the other: the latest 500 are not read again. */
export const searchedOf = (text: string): SearchedText => {
  const known = latest.get(text);
  if (known !== undefined) return known;
  const searched = readSearched(text);
  latest.set(text, searched);
  return searched;
};

/** Characters beyond take two UTF-16 units. */
const lastOfOneUnit = 0xffff;

const none: readonly RegExpExecArray[] = [];

/**
 * Gives the matches of a global expression, as `matchAll` does, which would make a copy of the expression for each text. An
 * expression that cannot match is not run.
 */
export const allMatches = (expression: RegExp, { text, grams }: SearchedText): readonly RegExpExecArray[] => {
  if (!mayMatch(expression, grams)) return none;
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += (text.codePointAt(match.index) ?? 0) > lastOfOneUnit ? 2 : 1;
  }
  return found;
};

/** Tells whether an expression matches anywhere in a text; one that cannot is not run. */
export const isFoundIn = (expression: RegExp, { text, grams }: SearchedText): boolean =>
  mayMatch(expression, grams) && text.search(expression) >= 0;
