const vowelRun = /[aeiouyåäöæøéèüáíóúáàâêîôûœ]+/giu;

/**
 * Estimates the syllables of an English word: its vowel runs without a silent final e, at least one. Good to within a few
 * per cent over a text, which is all that Flesch-Kincaid needs.
 */
export const countSyllables = (word: string): number => {
  const stem = word.toLowerCase().replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/u, (ending) => ending.charAt(0));
  return Math.max(1, stem.match(vowelRun)?.length ?? 0);
};
