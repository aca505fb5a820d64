import type { TextSpan } from '../../language/text-span.ts';
import { countSlips } from './name-spelling.ts';
import { makeIsAmong, type SignatureVocabulary } from './signature-words.ts';

/** A stretch of a signature between line breaks, commas, dashes and brackets. */
const part = /[^\n\r,;()|–—·]{2,70}/gu;
const signatureWord = /\p{L}[\p{L}\p{M}\p{N}'’]*(?:\/\p{L}{1,2}(?!\p{L}))?|\p{N}+/gu;

/** Letters of the brand's name that may be wrong for it to be the brand's. */
const mostSlips = 2;
/** More words are a sentence. */
const mostWords = 8;
const isSentence = (text: string): boolean => /[.!?]\s*$/u.test(text) && !/\b\p{L}{2,5}\.\s*$/u.test(text);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isNumber = (word: string): boolean => /^\p{N}{1,6}$/u.test(word);

/** Legal forms of two letters are words of the language in small ones. */
const isFirm = (word: string): boolean => word.length > 2 || word === word.toUpperCase() || word === 'Oy';

/**
 * Makes what finds, in what stands below a reply, that another house or another department than the brand's care signs it, or a
 * role with a number. A department alone, a city or a country behind the brand's name, and a person's name are right.
 */
export const makeFindOtherHouse = (
  vocabulary: SignatureVocabulary,
): ((signature: string) => TextSpan | null) => {
  const { brand, team } = vocabulary;
  const lowerBrand = brand.toLowerCase();
  const isHouse = makeIsAmong(vocabulary.houses);
  const isService = makeIsAmong(vocabulary.services);
  const isDepartment = makeIsAmong(vocabulary.departments);
  const isNumbered = makeIsAmong(vocabulary.numbered);
  const isNeutral = makeIsAmong(vocabulary.neutral);
  const isJoiner = makeIsAmong(vocabulary.joiners);
  const isArticle = makeIsAmong(vocabulary.articles);

  const isName = (word: string): boolean =>
    isCapital(word) && ![isHouse, isService, isDepartment, isNumbered, isNeutral].some((is) => is(word));

  /** Other words in small letters make a wish of it: 'Enjoy your new car'. */
  const isWish = (words: readonly string[]): boolean =>
    words.some(
      (word) =>
        /^\p{Ll}/u.test(word) &&
        ![isJoiner, isArticle, isHouse, isService, isDepartment, isNumbered].some((is) => is(word)) &&
        word !== 'team',
    );

  /** The brand's own name misspelt, split or joined: another rule tells how it is written. */
  const isNearBrand = (words: readonly string[]): boolean =>
    words.some((_, at) => {
      const joined = words.slice(at).join('').toLowerCase();
      return [0, 1].some(
        (more) => countSlips(joined.slice(0, brand.length + more), lowerBrand, mostSlips) !== null,
      );
    });

  const isOtherTeam = (words: readonly string[]): boolean => {
    const behind = words.slice(words.indexOf(brand) + 1);
    if (behind[0] === team) return false;
    return (words.length === 2 && isNumber(behind[0] ?? '')) || behind.some(isDepartment);
  };

  const isOtherHouse = (all: readonly string[]): boolean => {
    const last = all.at(-1) ?? '';
    const isOneNumber = isNumber(last) && all.filter((word) => /\p{N}/u.test(word)).length === 1;
    if (isOneNumber && all.some(isNumbered)) return true;
    const words = all.slice(all.findLastIndex((word) => /^\p{Ll}/u.test(word) && isJoiner(word)) + 1);
    const service = words.findIndex(isService);
    if (service > 0 && words.slice(0, service).some(isName)) return true;
    return words.some((word) => isHouse(word) && isFirm(word)) && words.some(isName);
  };

  return (signature) => {
    for (const match of signature.matchAll(part)) {
      const [text] = match;
      const words: readonly string[] = text.match(signatureWord) ?? [];
      if (words.length === 0 || words.length > mostWords || isSentence(text) || isWish(words)) continue;
      const isOurs = words.includes(brand);
      if (!isOurs && isNearBrand(words)) continue;
      if (!(isOurs ? isOtherTeam(words) : isOtherHouse(words))) continue;
      const start = match.index + (text.length - text.trimStart().length);
      return { start, end: start + text.trim().length };
    }
    return null;
  };
};
