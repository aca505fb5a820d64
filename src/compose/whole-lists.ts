import type { AnswerSentence } from './answer-sentences.ts';

/** The first and the last sentence of a run, both in it. */
export type Run = { readonly start: number; readonly end: number };

/** Tells per sentence whether it stands in a list: it opens a list line or goes on with one. */
const inList = (sentences: readonly AnswerSentence[]): readonly boolean[] => {
  let isInside = false;
  return sentences.map(({ isListItem, newLine }) => {
    isInside = isListItem || (isInside && !newLine);
    return isInside;
  });
};

const listsOf = new WeakMap<readonly AnswerSentence[], readonly boolean[]>();

/**
 * Widens a run so that no list in it is cut: a list that it starts in, ends in or leads into is taken from its first
 * line to its last, with the line before it that ends in a colon.
 */
export const withWholeLists = (sentences: readonly AnswerSentence[], first: number, last: number): Run => {
  const lists = listsOf.get(sentences) ?? inList(sentences);
  listsOf.set(sentences, lists);
  const endsInColon = (at: number): boolean => sentences[at]?.text.endsWith(':') === true;
  let start = first;
  let end = last;
  while (start > 0 && lists[start] && lists[start - 1]) start -= 1;
  if (start > 0 && lists[start] && endsInColon(start - 1)) start -= 1;
  const isOpen = lists[end] || endsInColon(end);
  while (isOpen && lists[end + 1]) end += 1;
  return { start, end };
};
