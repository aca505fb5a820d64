import {
  type CareLanguage,
  careLanguages,
  isCareLanguage,
  type LanguageCode,
} from '../../language/language-code.ts';
import { listOf, wordPattern } from './word-pattern.ts';
import { danishFactWords } from './words/danish.ts';
import { dutchFactWords } from './words/dutch.ts';
import { englishFactWords } from './words/english.ts';
import type { FactWordLists } from './words/fact-word-lists.ts';
import { germanFactWords } from './words/german.ts';
import { norwegianFactWords } from './words/norwegian.ts';
import { swedishFactWords } from './words/swedish.ts';

type NamedPattern = { readonly value: string; readonly pattern: RegExp };

/** The words by which a language promises, doubts and names days, ready to be looked for. */
export type FactWords = {
  readonly days: readonly NamedPattern[];
  readonly promises: readonly NamedPattern[];
  readonly certainties: readonly NamedPattern[];
};

const lists: Readonly<Record<CareLanguage, FactWordLists>> = {
  en: englishFactWords,
  sv: swedishFactWords,
  nb: norwegianFactWords,
  da: danishFactWords,
  de: germanFactWords,
  nl: dutchFactWords,
};

const named = (group: Readonly<Record<string, string>>): readonly NamedPattern[] =>
  Object.entries(group).map(([value, list]) => ({ value, pattern: wordPattern(listOf(list)) }));

const compile = (words: FactWordLists): FactWords => ({
  days: named(words.days),
  promises: named(words.promises),
  certainties: named(words.certainties),
});

const compiled = new Map<CareLanguage, FactWords>();

/** Gives the fact words of a language; the English ones where a language has none. */
export const factWords = (language: LanguageCode): FactWords => {
  const known = isCareLanguage(language) ? language : careLanguages[0];
  const made = compiled.get(known) ?? compile(lists[known]);
  compiled.set(known, made);
  return made;
};
