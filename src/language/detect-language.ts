// The smallest tables tell one of 120 sample lines less than the medium ones and take 100 MB less memory.
import { eld } from 'eld/extrasmall';
import { functionWords } from './function-words.ts';
import { type CareLanguage, careLanguages, type LanguageCode, languageOfTag } from './language-code.ts';
import { serviceWords } from './service-words.ts';

/** The language of a text as far as its words tell it. */
type DetectedLanguage = {
  /** 'und' when the text holds no words. */
  readonly language: LanguageCode;
  /** False when the text is too short or another language scores almost as high. */
  readonly reliable: boolean;
};

/** The languages a care mail in Latin letters is looked for in; a narrow list keeps short texts out of rare languages. */
const latinCareLanguages = [
  ...['en', 'sv', 'no', 'da', 'de', 'nl', 'fi', 'fr', 'es', 'it', 'pt', 'pl', 'cs'],
  ...['is', 'sk', 'sl', 'hr', 'hu', 'ro', 'et', 'lv', 'lt', 'tr'],
];

const latinDetector = eld.newInstance();
latinDetector.setLanguageSubset(latinCareLanguages);

/** As much of a text as is read, in UTF-16 units: more changes no verdict. */
const readLength = 4000;

/** How much a text made of one language's own words adds to its score, which is 0 to 1. Set on the samples of the tests. */
const knownWordWeight = 0.6;

/** The lead over the runner-up from which a verdict counts as reliable. Set on the samples of the tests. */
const reliableLead = 0.04;

/** Links, addresses, numbers, codes and mail prefixes ('AW:'), which belong to no language. */
const wordless =
  /(?:https?:\/\/|www\.)\S+|\S{1,64}@\S{1,255}|[\p{L}\p{N}.-]*\p{N}[\p{L}\p{N}.-]*|^\s*(?:(?:re|fwd?|sv|vs|aw|wg|antw)\s*:\s*)+/giu;

/** Gives a word as it is typed without its marks: 'nar' for 'når', 'fur' for 'für'. */
const withoutMarks = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');

type Owners = ReadonlyMap<string, readonly CareLanguage[]>;

/** Gives the care languages that have each known word, keyed by the word as `spell` writes it. */
const ownersBy = (spell: (word: string) => string): Owners => {
  const owners = new Map<string, CareLanguage[]>();
  for (const language of careLanguages) {
    const spellings = new Set([...functionWords[language], ...serviceWords[language]].map(spell));
    for (const word of spellings) owners.set(word, [...(owners.get(word) ?? []), language]);
  }
  return owners;
};

const owners = ownersBy((word) => word);
const ownersWithoutMarks = ownersBy(withoutMarks);

/** Gives, per care language, the share of the words that are known in it; a word of several languages counts in parts. */
const knownWordShares = (words: readonly string[]): ReadonlyMap<LanguageCode, number> => {
  const shares = new Map<LanguageCode, number>();
  for (const word of words) {
    const speakers = owners.get(word) ?? ownersWithoutMarks.get(word) ?? [];
    for (const language of speakers) {
      shares.set(language, (shares.get(language) ?? 0) + 1 / speakers.length / words.length);
    }
  }
  return shares;
};

const scoreLatin = (text: string): readonly (readonly [LanguageCode, number])[] => {
  const scores = new Map<LanguageCode, number>();
  for (const [code, score] of Object.entries(latinDetector.detect(text).getScores())) {
    scores.set(languageOfTag(code), score);
  }
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  for (const [language, share] of knownWordShares(words)) {
    scores.set(language, (scores.get(language) ?? 0) + knownWordWeight * share);
  }
  return [...scores].toSorted(([, one], [, other]) => other - one);
};

/**
 * Detects the language of a text: n-gram scores of eld plus a vote of the small words of the care languages, which settles
 * short lines and the close call between Swedish, Norwegian and Danish. Norwegian is always 'nb'.
 */
export const detectLanguage = (text: string): DetectedLanguage => {
  const readable = text.slice(0, readLength).replaceAll(wordless, ' ').replaceAll(/\s+/gu, ' ').trim();
  const letters = readable.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { language: 'und', reliable: false };
  const latin = readable.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 < letters) {
    const other = eld.detect(readable);
    return {
      language: other.language === '' ? 'und' : languageOfTag(other.language),
      reliable: other.isReliable(),
    };
  }
  const [best, second] = scoreLatin(readable);
  if (best === undefined) return { language: 'und', reliable: false };
  return { language: best[0], reliable: letters >= 12 && best[1] - (second?.[1] ?? 0) >= reliableLead };
};
