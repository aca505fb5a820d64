/** Makes a global pattern, in any case, of the source of a regular expression that stands between the borders of words. */
export const wholeWords = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
