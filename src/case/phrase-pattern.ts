const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);

/**
 * Gives the source of a pattern that matches any of the phrases, the longest first: a space stands for any run of blanks, an
 * apostrophe for its curly form too. Word ends are the caller's business.
 */
export const phraseSource = (phrases: readonly string[]): string => {
  const longestFirst = phrases.toSorted((one, other) => other.length - one.length);
  const sources = longestFirst.map((phrase) =>
    escapePattern(phrase).replaceAll(/\s+/gu, String.raw`[ \t\u00A0]{1,4}`).replaceAll("'", "['\u2019]"),
  );
  return `(?:${sources.join('|')})`;
};

const wholeSource = (phrases: readonly string[]): string => `${phraseSource(phrases)}(?![\\p{L}\\p{N}])`;

/** Gives a sticky pattern that matches one of the phrases as whole words. */
export const wholePhrase = (phrases: readonly string[]): RegExp => new RegExp(wholeSource(phrases), 'iuy');

/** Gives a pattern that finds wherever `wholePhrase` would match. */
export const phraseAnywhere = (phrases: readonly string[]): RegExp => new RegExp(wholeSource(phrases), 'iu');

/** Gives the length of what a sticky pattern matches at a position, 0 when it does not match. */
export const matchLength = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};
