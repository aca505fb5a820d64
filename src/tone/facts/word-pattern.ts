/**
 * Makes a global pattern of words and phrases in any case: `~` at the end stands for any ending, `~` in front for any
 * beginning, a blank for any white space. Longer ones go first.
 */
export const wordPattern = (list: readonly string[]): RegExp => {
  const sources = [...list]
    .sort((one, other) => other.length - one.length)
    .map((entry) =>
      entry
        .replace(/^~/u, '\\p{L}*')
        .replace(/~$/u, '\\p{L}*')
        .replaceAll("'", "['’]")
        .replaceAll(' ', '[\\s]+'),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
};

/** Parts a list at commas with a blank behind them. */
export const listOf = (text: string): readonly string[] =>
  text
    .split(/,\s+/u)
    .map((entry) => entry.trim().replace(/\s+/gu, ' '))
    .filter((entry) => entry !== '');
