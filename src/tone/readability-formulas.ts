import type { TextCounts } from './count-text.ts';

/**
 * Gives the LIX of a text: words a sentence plus the percentage of words longer than six characters. Below 30 is very easy,
 * 40 is a newspaper, above 60 officialese. Björnsson 1968; https://www.lix.se
 */
const lix = ({ words, sentences, long_words }: TextCounts): number =>
  words / sentences + (100 * long_words) / words;

/**
 * Gives the Automated Readability Index, a US school grade. Senter and Smith 1967;
 * https://apps.dtic.mil/sti/citations/AD0667273
 */
const ari = ({ words, sentences, characters }: TextCounts): number =>
  4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43;

/** Gives the Flesch-Kincaid grade, a US school grade. Kincaid et al. 1975; https://stars.library.ucf.edu/istlibrary/56 */
const fleschKincaid = ({ words, sentences, syllables }: TextCounts): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

type ReadabilityFormula = 'lix' | 'ari' | 'flesch-kincaid';

const formulas: Readonly<Record<ReadabilityFormula, (counts: TextCounts) => number>> = {
  lix,
  ari,
  'flesch-kincaid': fleschKincaid,
};

/** Gives how hard a text is to read by one formula; a text without words or sentences is 0. */
export const readability = (formula: ReadabilityFormula, counts: TextCounts): number =>
  counts.words === 0 || counts.sentences === 0 ? 0 : formulas[formula](counts);
