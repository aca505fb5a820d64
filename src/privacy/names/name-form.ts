import { functionWords } from '../../language/function-words.ts';
import { careLanguages } from '../../language/language-code.ts';
import { serviceWords } from '../../language/service-words.ts';
import { notNameBeginnings, notNames, particles } from './name-words.ts';

const initials = String.raw`\p{Lu}\.(?:[- ]?\p{Lu}\.){0,2}`;

/** One written name: 'Anna', 'O’Dowd-Brannigan', 'MacPhee', 'P-O'. */
export const nameWord = String.raw`(?:\p{Lu}(?:['’]\p{Lu})?[\p{L}\p{M}]{1,24}(?:[-'’]\p{L}[\p{L}\p{M}]{0,24}){0,3}|\p{Lu}-\p{Lu}[\p{L}\p{M}]{0,24})`;

const nextWord = String.raw`(?: (?:(?:${particles.slice(0, 18).join('|')}) ){0,2}(?:${nameWord}|\p{Lu}\.))`;

/** A whole name of at most four words, initials and particles included: 'P.P. Goedhart', 'Milan J.', 'Jan van der Berg'. */
export const wholeName = String.raw`(?:${initials} ?(?:(?:van|von|de|der|den|af) ){0,2})?${nameWord}${nextWord}{0,3}`;

/** A whole name of at most two words, for places where more words may follow. */
export const shortName = String.raw`(?:${initials} ?)?${nameWord}${nextWord}?`;

/** Tells whether a word can be part of a name: not one of the words that stand where names stand. */
export const canBeName = (word: string): boolean => {
  const small = word.toLowerCase();
  return !notNames.has(small) && !notNameBeginnings.test(small) && !isFunctionWord(small);
};

const isFunctionWord = (small: string): boolean =>
  careLanguages.some((language) => functionWords[language].has(small));

/** Tells whether a word is also an ordinary word of mail in one of our languages; such names are masked in full form only. */
export const isOrdinaryWord = (word: string): boolean => {
  const small = word.toLowerCase();
  return isFunctionWord(small) || careLanguages.some((language) => serviceWords[language].has(small));
};

/** Gives the words of a name without initials, particles and titles. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .split(/[\s,]+/u)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))
    .filter((word) => word.length > 1 && !word.endsWith('.') && !particles.includes(word));

/** Tells whether every word of a written name can be one. */
export const isNameLike = (name: string): boolean => {
  const words = wordsOfName(name);
  return words.length > 0 && words.every(canBeName);
};
