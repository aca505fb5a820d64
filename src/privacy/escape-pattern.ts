/** Gives a pattern source that matches exactly the given words. */
export const escapePattern = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
