import { functionWords } from '../../language/function-words.ts';
import {
  type CareLanguage,
  careLanguages,
  isCareLanguage,
  type LanguageCode,
} from '../../language/language-code.ts';
import { serviceWords } from '../../language/service-words.ts';
import { closings, honorifics, looseClosings, notNameBeginnings, notNames, particles } from './name-words.ts';

const initials = String.raw`\p{Lu}\.(?:[- ]?\p{Lu}\.){0,2}`;

/** One written name: 'Anna', 'O’Dowd-Brannigan', 'MacPhee', 'P-O'. */
export const nameWord = String.raw`(?:\p{Lu}(?:['’]\p{Lu})?[\p{L}\p{M}]{1,24}(?:[-'’]\p{L}[\p{L}\p{M}]{0,24}){0,3}|\p{Lu}-\p{Lu}[\p{L}\p{M}]{0,24})`;

const nextWord = String.raw`(?: (?:(?:${particles.slice(0, 18).join('|')}) ){0,2}(?:${nameWord}|\p{Lu}\.))`;

/** A whole name of at most four words, initials and particles included: 'P.P. Goedhart', 'Milan J.', 'Jan van der Berg'. */
export const wholeName = `(?:${initials} ?(?:(?:van|von|de|der|den|af) ){0,2})?${nameWord}${nextWord}{0,3}`;

/** A whole name of at most two words, for places where more words may follow. */
export const shortName = `(?:${initials} ?)?${nameWord}${nextWord}?`;

/** Closings and titles, which stand beside names and are none. */
const besideNames: ReadonlySet<string> = new Set(
  [...closings, ...looseClosings, ...honorifics].map((words) => words.toLowerCase()),
);

const careLanguageOf = (language: LanguageCode): CareLanguage => (isCareLanguage(language) ? language : 'en');

/** Tells whether a word can be part of a name in a text of the language: none of the words that stand where names stand. */
export const canBeName = (word: string, language: LanguageCode): boolean => {
  const small = word.toLowerCase();
  return (
    !notNames.has(small) &&
    !besideNames.has(small) &&
    !notNameBeginnings.test(small) &&
    !functionWords[careLanguageOf(language)].has(small)
  );
};

/** Tells whether a word is an ordinary word of mail in the language; a name that is one is masked in full form only. */
export const isOrdinaryWord = (word: string, language: LanguageCode): boolean => {
  const small = word.toLowerCase();
  const own = careLanguageOf(language);
  return functionWords[own].has(small) || serviceWords[own].has(small);
};

/** Tells whether a word is an ordinary one in any of our languages; for words in small letters, which are rarely names. */
export const isOrdinaryAnywhere = (word: string): boolean =>
  careLanguages.some((language) => isOrdinaryWord(word, language));

/** Gives the words of a name without initials, particles and titles. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .split(/[\s,]+/u)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))
    .filter((word) => word.length > 1 && !word.endsWith('.') && !particles.includes(word));

/** Tells whether every word of a written name can be one. */
export const isNameLike = (name: string, language: LanguageCode): boolean => {
  const words = wordsOfName(name);
  return words.length > 0 && words.every((word) => canBeName(word, language));
};
