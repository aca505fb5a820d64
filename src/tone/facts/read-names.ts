import { functionWords } from '../../language/function-words.ts';
import { isCareLanguage, type LanguageCode } from '../../language/language-code.ts';
import { readMatches, type UnreadText } from './stated-fact.ts';

/** A capital inside a sentence, or two capitals in one word: 'Anna', 'iOS', 'SMS', 'CarPlay'. */
const insideSentence = /(?<=[\p{L}\p{N},;)%\uE000][ \u00a0]|[(“„"«»'])\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu;
const unusual = /(?<![\p{L}\p{N}])(?:\p{Ll}\p{Lu}|\p{Lu}{2}|\p{Lu}\p{Ll}+\p{Lu})[\p{L}]*/gu;

/** German writes every noun with a capital: there a title is needed to tell a name. */
const titled = /(?<=(?<!\p{L})(?:Herrn?|Frau|Kollegin|Kollege|Kollegen)[ \u00a0])\p{Lu}[\p{L}-]+/gu;

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

/** Forms of address that politeness writes with a capital. */
const polite: ReadonlySet<string> = new Set([
  'i',
  'de',
  'dem',
  'deres',
  'ni',
  'er',
  'ert',
  'era',
  'u',
  'uw',
  'du',
  'dig',
  'din',
]);

const isName = (word: string, language: LanguageCode): boolean => {
  const plain = word.toLowerCase().replaceAll('’', "'");
  if (polite.has(plain) || /^i'/u.test(plain)) return false;
  return !isCareLanguage(language) || !functionWords[language].has(plain);
};

/** Gives the words that a text itself shows to be names; dates and what else was read are blanked in it. */
export const namesShownIn = (text: string, language: LanguageCode): readonly string[] => {
  const patterns = language === 'de' ? [titled, unusual] : [insideSentence, unusual];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => word))
    .filter((word) => isName(word, language));
};

/** Brand terms are put right in their spelling: 'Lodestar Care', 'lodestarcare' and 'LodestarCare' are one. */
const valueOfName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/[\s\u00a0_-]/gu, '');

/**
 * Reads names: the known ones in any case, and those that this text or the one it is compared with shows to be names. A name
 * takes the ending of a genitive with it.
 */
export const readNames = (
  unread: UnreadText,
  known: readonly string[],
  shown: readonly string[],
): UnreadText => {
  const pick = (names: readonly string[], flags: string): RegExp | null => {
    const sources = [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 1))]
      .sort((one, other) => other.length - one.length)
      .map((name) => escaped(name).replace(/[\s\u00a0]+/gu, '[\\s-]?'));
    return sources.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(${sources.join('|')})(?:['’]?s)?(?![\\p{L}\\p{N}])`, flags);
  };
  const steps = [pick(known, 'giu'), pick(shown, 'gu')];
  return steps.reduce<UnreadText>(
    (rest, pattern) =>
      pattern === null ? rest : readMatches(rest, 'name', pattern, ([, name = '']) => valueOfName(name)),
    unread,
  );
};
