import type { AnswerSentence } from './answer-sentences.ts';

/** From this share of said words on an answer adds nothing, and its question shares the paragraph that said them. */
const saidShare = 0.5;

/** Gives what of an answer was not said yet and can stand without what was. */
export const freshPart = (
  sentences: readonly AnswerSentence[],
  said: ReadonlyMap<string, unknown>,
): readonly AnswerSentence[] => {
  const lengthOf = (some: readonly AnswerSentence[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const fresh = sentences.filter(({ text }) => !said.has(text));
  if (fresh.length === sentences.length) return fresh;
  if (lengthOf(fresh) < saidShare * lengthOf(sentences)) return [];
  return fresh.slice(fresh.findIndex(({ dangling }) => !dangling));
};
