const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const syllables = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Stretches of one kind: scripts in pairs of signs, scripts with a dictionary of words, everything else. */
const stretches =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

const hasUnspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Every such script stands behind these; most words need no closer look. */
const beyondGreek = /[\u0E00-\u{10FFFF}]/u;

/** Tells whether a word is written, at least in part, in a script that sets no spaces between words. */
export const isUnspaced = (word: string): boolean => beyondGreek.test(word) && hasUnspaced.test(word);

let segmenter: Intl.Segmenter | undefined;

const pairsOf = (stretch: string): readonly string[] => {
  const signs = [...stretch];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
};

const wordsOf = (stretch: string): readonly string[] => {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return [...segmenter.segment(stretch)].map(({ segment }) => segment);
};

/**
 * Cuts a word of a script without spaces into what can be looked up: overlapping pairs of signs for Chinese, Japanese and Korean
 * (as Lucene's CJKAnalyzer does), words of the ICU dictionary for Thai, Lao, Khmer and Burmese. Other scripts in it stay whole.
 */
export const cutUnspaced = (word: string): readonly string[] =>
  (word.match(stretches) ?? []).flatMap((stretch) => {
    if (ideographs.test(stretch)) return pairsOf(stretch);
    return syllables.test(stretch) ? wordsOf(stretch) : [stretch];
  });
