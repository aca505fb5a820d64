import { functionWords } from '../language/function-words.ts';
import { serviceWords } from '../language/service-words.ts';

const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'\u2019.-]*`;
const namePattern = new RegExp(
  `^[/~*_\\u2013\\u2014-]{0,3}\\s?${capitalised}(?:,?\\s+(?:${capitalised}|von|van|de|den|der|af|av|da|&|och|und|and|en|og|i|/)){0,4}[\\s.,!*_]*$`,
  'u',
);

const commonWords = new Set(
  [...Object.values(functionWords), ...Object.values(serviceWords)].flatMap((set) => [...set]),
);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** Tells whether a text can be a person's name or a team's: one to five capitalised words, not all of them everyday words. */
export const isNameLike = (text: string): boolean =>
  namePattern.test(text) && wordsOf(text).some((word) => !commonWords.has(word));

/** Tells whether a text can be a name somebody typed in small letters: one or two words that are no everyday words. */
export const isShortName = (text: string): boolean =>
  /^[/~-]{0,2}\s?[\p{L}\p{M}'\u2019-]{2,20}(?:\s[\p{L}\p{M}'\u2019-]{2,20})?[.,!]?$/u.test(text) &&
  wordsOf(text).every((word) => !commonWords.has(word));
