/** Scripts that put no space between words: each of their letters counts as a word. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** Gives the words of a text in order, punctuation on them, as they are counted for edits. */
export const replyWords = (text: string): readonly string[] => text.normalize('NFC').match(word) ?? [];

/** Gives two lists of words without what both begin with and what both end with: the words an edit was made in. */
export const differingWords = (
  before: readonly string[],
  after: readonly string[],
): { readonly before: readonly string[]; readonly after: readonly string[] } => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
};

/** Gives lists of words as lists of numbers from 1, the same word the same number in all of them. */
export const numberWords = (lists: readonly (readonly string[])[]): readonly (readonly number[])[] => {
  const numbers = new Map<string, number>();
  return lists.map((words) =>
    words.map((word) => {
      const known = numbers.get(word) ?? numbers.size + 1;
      numbers.set(word, known);
      return known;
    }),
  );
};
