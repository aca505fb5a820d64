import type { LanguageCode } from '../language/language-code.ts';
import { writtenNumbers } from '../language/written-numbers.ts';

/** Names begin with a capital inside a sentence; German writes every noun so and is not read for them. */
const nameInside = /(?<=[\p{L}\p{N},;:] )\p{Lu}\p{Ll}{2,}/gu;

const namesOf = (text: string, language: LanguageCode): readonly string[] =>
  language === 'de' ? [] : (text.match(nameInside) ?? []);

const valuesOf = (text: string, language: LanguageCode): readonly string[] =>
  writtenNumbers(text, language).map(({ value }) => value);

/**
 * Makes the test whether a sentence of an old answer holds for the other customer only: it takes up a number or a name
 * of their question that `common` (today's question and the articles found for it) does not know. Figures for another
 * model never hold, and those for another market only where `common` has them, too.
 */
export const otherCustomersDetails = (
  asked: string,
  common: string,
  language: LanguageCode,
  scope: { readonly isOtherModel: boolean; readonly isOtherMarket: boolean },
): ((sentence: string) => boolean) => {
  const theirNumbers = new Set(valuesOf(asked, language));
  const knownNumbers = new Set(valuesOf(common, language));
  const theirNames = new Set(asked.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []);
  const isTheirs = (value: string): boolean => {
    if (scope.isOtherModel) return true;
    return !knownNumbers.has(value) && (scope.isOtherMarket || theirNumbers.has(value));
  };
  return (sentence) =>
    valuesOf(sentence, language).some(isTheirs) ||
    namesOf(sentence, language).some((name) => theirNames.has(name) && !common.includes(name));
};
