import { distance } from 'fastest-levenshtein';
import { differingWords, numberWords, replyWords } from './reply-words.ts';

/** How much of a draft was changed before it was sent, in steps that people understand. */
export type EditClass = 'unchanged' | 'light' | 'heavy' | 'rewritten';

/**
 * The largest share of words changed for each class but the last. Our own lines, to be read beside the time that people
 * say they saved: up to one word in five the draft was polished, above three in five little more than its occasion was
 * left.
 */
export const editLimits = { unchanged: 0, light: 0.2, heavy: 0.6 } as const;

export type EditEffort = {
  /** Words added, removed or replaced; the least number that leads from draft to sent text. */
  readonly edits: number;
  /** Edits over the words of the longer text, 0 (sent unchanged) to 1. */
  readonly share: number;
  readonly class: EditClass;
};

/** Gives the class of a share of changed words. */
export const editClass = (share: number): EditClass => {
  if (share <= editLimits.unchanged) return 'unchanged';
  if (share <= editLimits.light) return 'light';
  return share <= editLimits.heavy ? 'heavy' : 'rewritten';
};

/** What is longer is no reply; it counts as changed throughout where it differs. */
const mostWords = 20_000;

/**
 * The words of two texts as strings of one UTF-16 unit per word, so that the distance of the strings is that of the
 * words.
 */
const asUnits = (before: readonly string[], after: readonly string[]): readonly string[] =>
  numberWords([before, after]).map((words) => words.map((word) => String.fromCharCode(word)).join(''));

/**
 * Gives the effort between a draft and the reply that was sent: word-level Levenshtein distance over the words of the
 * longer text. White space does not count; letter case and punctuation do. HTER (Snover and others, 2006,
 * https://aclanthology.org/2006.amta-papers.25) without shifts and bounded by 1. Two empty texts are unchanged.
 *
 * NOTE: `editShare` of the review counts a replaced word twice, over the words of both texts; the two are not to be
 * mixed.
 */
export const editEffort = (draft: string, sent: string): EditEffort => {
  const [drafted, written] = [replyWords(draft), replyWords(sent)];
  const differing = differingWords(drafted, written);
  const longest = Math.max(differing.before.length, differing.after.length);
  const [from = '', to = ''] = longest > mostWords ? [] : asUnits(differing.before, differing.after);
  const edits = longest > mostWords ? longest : distance(from, to);
  const share = edits === 0 ? 0 : edits / Math.max(drafted.length, written.length);
  return { edits, share, class: editClass(share) };
};
