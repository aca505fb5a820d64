import { foldText } from '../metrics/folded-text.ts';
import { replyWords } from '../metrics/reply-words.ts';

/** So many words in a row are no coincidence. */
const shingleWords = 8;

/** In the replies to so many other cases the same words are a template, which says nothing about where a text is from. */
const templateFrom = 2;

/**
 * Gives every run of eight words of a text, without case and punctuation; empty for a shorter one. Scripts without
 * spaces are counted by letters.
 */
export const replyShingles = (text: string): ReadonlySet<string> => {
  const words = foldText(replyWords(text).join(' ')).words.map(({ folded }) => folded);
  const shingles = new Set<string>();
  for (let at = 0; at + shingleWords <= words.length; at += 1) {
    shingles.add(words.slice(at, at + shingleWords).join(' '));
  }
  return shingles;
};

/** The replies of earlier cases, for telling templates from what was written for one case. */
export type EarlierReplies = {
  /** Takes in the replies of one more case. */
  readonly add: (replies: readonly string[]) => void;
  /** Whether at least two of the cases hold the shingle. */
  readonly isTemplate: (shingle: string) => boolean;
};

/** Makes an empty collection of replies. */
export const earlierReplies = (): EarlierReplies => {
  const cases = new Map<string, number>();
  return {
    add: (replies) => {
      const shingles = new Set(replies.flatMap((reply) => [...replyShingles(reply)]));
      for (const shingle of shingles) cases.set(shingle, (cases.get(shingle) ?? 0) + 1);
    },
    isTemplate: (shingle) => (cases.get(shingle) ?? 0) >= templateFrom,
  };
};
