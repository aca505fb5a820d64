import { differingWords, numberWords, replyWords } from './reply-words.ts';

export type KeystrokesSaved = {
  /** Keys to type the sent reply from nothing. */
  readonly typed: number;
  /** Fewest keys from the draft to the sent reply. */
  readonly edited: number;
  /** 1 - edited / typed, 0 (as good as writing it) to 1 (sent unchanged); null for an empty reply. */
  readonly share: number | null;
};

/** Longer texts are taken as typed where they differ: the time grows with the product of their words. */
const mostWords = 5_000;

/** A word costs its letters and the space behind it. */
const keysOf = (word: string): number => [...word].length + 1;

/** Deletes a word at once: Ctrl+Delete. */
const deleteKeys = 1;

const editKeys = (before: readonly string[], after: readonly string[]): number => {
  const [from = [], to = []] = numberWords([before, after]);
  const width = from.length + 1;
  let costs = Int32Array.from({ length: width }, (_, deleted) => deleted * deleteKeys);
  let next = new Int32Array(width);
  for (const [place, word] of after.entries()) {
    const keys = keysOf(word);
    const number = to[place];
    let last = (costs[0] ?? 0) + keys;
    next[0] = last;
    for (let at = 1; at < width; at += 1) {
      const replaced = (costs[at - 1] ?? 0) + (from[at - 1] === number ? 0 : deleteKeys + keys);
      last = Math.min(replaced, (costs[at] ?? 0) + keys, last + deleteKeys);
      next[at] = last;
    }
    [costs, next] = [next, costs];
  }
  return costs[width - 1] ?? 0;
};

/**
 * Gives the keys a draft saved against writing the reply from nothing: a typed word costs its letters and a space, a
 * deleted word one key, moving about none, and typing over the whole draft is always possible. The keystroke savings of
 * text prediction (Trnka and McCoy, 2008, https://aclanthology.org/P08-2066), a model of the hands: what reading and
 * checking cost is in the time that advisors report, not here.
 */
export const keystrokesSaved = (draft: string, sent: string): KeystrokesSaved => {
  const written = replyWords(sent);
  const { before, after } = differingWords(replyWords(draft), written);
  const typed = written.reduce((sum, word) => sum + keysOf(word), 0);
  const isLong = Math.max(before.length, after.length) > mostWords;
  const edited = Math.min(typed, isLong ? typed : editKeys(before, after));
  return { typed, edited, share: typed === 0 ? null : 1 - edited / typed };
};
