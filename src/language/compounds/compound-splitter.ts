import type { LanguageCode } from '../language-code.ts';
import { type WordStems, wordStems } from '../word-stems.ts';
import type { CompoundWords } from './compound-words.ts';
import { compoundWordsDa } from './compound-words-da.ts';
import { compoundWordsDe } from './compound-words-de.ts';
import { compoundWordsFi } from './compound-words-fi.ts';
import { compoundWordsNb } from './compound-words-nb.ts';
import { compoundWordsNl } from './compound-words-nl.ts';
import { compoundWordsSv } from './compound-words-sv.ts';
import { type FirstForms, firstForms } from './first-forms.ts';

const compoundWords: Readonly<Record<string, CompoundWords>> = {
  sv: compoundWordsSv,
  nb: compoundWordsNb,
  da: compoundWordsDa,
  de: compoundWordsDe,
  nl: compoundWordsNl,
  fi: compoundWordsFi,
};

/** A compound as far as its words are known. */
export type Compound = {
  /** The stems of its words in order, two or more. */
  readonly parts: readonly string[];
  /** Where its last word starts, so that the whole can be given the stem of that: "Handbücher" that of "Bücher". */
  readonly headStart: number;
};

/** Gives the words of a folded compound, or null for a word that is none or has words that are not known. */
export type CompoundSplitter = (word: string) => Compound | null;

/** Shorter words are no compounds but by chance. */
const minLength = 6;
const minPart = 3;
const maxParts = 4;

/** A last word that is not listed is believed from this length on, behind a word that is longer than `minPart`. */
const minUnlisted = 7;

/** How many more listed words are better than one last word that is not listed. */
const unlistedCost = 1.5;

type Reading = Compound & { readonly cost: number };

const listOf = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

/** Of a word that its stem leaves little of, so many letters must stand there: "len" is no form of "lenen". */
const headStartLength = 4;

/** Gives the stems of all words that can stand last, each with what such a word starts with. */
const headStems = (given: CompoundWords, { fold, stem }: WordStems): ReadonlyMap<string, string> => {
  const origins = listOf(given.firsts).flatMap((entry) => entry.split('=')[1] ?? []);
  const heads = new Map<string, string>();
  for (const word of [...listOf(given.words), ...listOf(given.verbs), ...origins]) {
    const head = stem(word);
    const folded = fold(word);
    const isShort = head.length <= minPart && folded.length > head.length + 1;
    const start = isShort ? folded.slice(0, headStartLength) : '';
    if (heads.get(head) !== '') heads.set(head, start);
  }
  return heads;
};

/** Derived nouns take a linking "s"; other words leave an "s" before these consonants to the next word. */
const derived = /(?:ning|ing|ung|heit|keit|tion|sjon|schaft|tat|tet|het|hed|heid|skap|skab|else|tie|teit)$/u;

/** Tells whether a cut leaves an "s" on the likely side: "fågel" and "spillning", "leverings" and "protokoll". */
const isLikelyCut = (first: string, rest: string): boolean => {
  if (first.endsWith('s')) return derived.test(first.slice(0, -1)) || !/^[cklmnpt]/u.test(rest);
  return !(rest.startsWith('s') && derived.test(first));
};

/** Makes the reading of a word, its cheapest cut from `start` on; of two that cost the same the one with the longer last word. */
const makeRead = (given: CompoundWords, stems: WordStems, firsts: FirstForms) => {
  const heads = headStems(given, stems);
  const longestFirst = [...firsts.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  const read = (word: string, start: number, parts: readonly string[]): Reading | null => {
    let best: Reading | null = null;
    for (let end = Math.min(word.length - minPart, start + longestFirst); end > start + 1; end -= 1) {
      const first = firsts.get(word.slice(start, end));
      if (first === undefined) continue;
      const rest = word.slice(end);
      const head = stems.stem(rest);
      let found: Reading | null = null;
      const headLetters = heads.get(head);
      if (headLetters !== undefined && rest.startsWith(headLetters)) {
        found = { parts: [...parts, first.stem, head], headStart: end, cost: parts.length };
      } else {
        if (parts.length + 2 < maxParts) found = read(word, end, [...parts, first.stem]);
        const isNoun =
          first.isWhole &&
          end - start > minPart &&
          rest.length >= minUnlisted &&
          given.nounEndings.test(rest) &&
          isLikelyCut(word.slice(start, end), rest) &&
          (best === null || best.cost > parts.length + unlistedCost);
        if (isNoun && (found === null || found.cost > parts.length + unlistedCost)) {
          found = { parts: [...parts, first.stem, head], headStart: end, cost: parts.length + unlistedCost };
        }
      }
      if (found !== null && (best === null || found.cost <= best.cost)) best = found;
    }
    return best;
  };
  return read;
};

const makeSplitter = (given: CompoundWords, stems: WordStems): CompoundSplitter => {
  const read = makeRead(given, stems, firstForms(given, stems));
  const whole = new Set(listOf(given.whole).map(stems.stem));
  return (word) => {
    if (word.length < minLength || stems.isListed(word) || whole.has(stems.stem(word))) return null;
    const found = read(word, 0, []);
    const verbal = word.search(given.verbEndings);
    return found === null || (verbal > 0 && found.headStart > verbal) ? null : found;
  };
};

const made = new Map<LanguageCode, CompoundSplitter | null>();

/** Gives the splitter of a language, made when first asked for; null for a language that writes its compounds apart. */
export const compoundSplitter = (language: LanguageCode): CompoundSplitter | null => {
  const existing = made.get(language);
  if (existing !== undefined) return existing;
  const given = compoundWords[language];
  const stems = wordStems(language);
  const splitter = given === undefined || stems === null ? null : makeSplitter(given, stems);
  made.set(language, splitter);
  return splitter;
};
