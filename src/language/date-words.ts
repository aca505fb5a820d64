import type { LanguageCode } from './language-code.ts';

/** A name of a month or a weekday, and what it stands for in every spelling. */
type DateName = { readonly name: string; readonly fact: string };

const monthStyles = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const;

/** The names that ICU has for months and weekdays of a language. Short weekdays ("sun", "on") are common words. */
const dateNames = (language: LanguageCode): readonly DateName[] => {
  const nameIn = (type: 'month' | 'weekday', options: Intl.DateTimeFormatOptions, date: Date): string =>
    new Intl.DateTimeFormat([language, 'en'], { ...options, timeZone: 'UTC' })
      .formatToParts(date)
      .find((part) => part.type === type)?.value ?? '';
  const months = Array.from({ length: 12 }, (_, month) =>
    monthStyles.map((style) => ({
      name: nameIn('month', style, new Date(Date.UTC(2026, month, 15))),
      fact: `month ${month + 1}`,
    })),
  ).flat();
  // 2026-06-01 is a Monday.
  const weekdays = Array.from({ length: 7 }, (_, day) => ({
    name: nameIn('weekday', { weekday: 'long' }, new Date(Date.UTC(2026, 5, day + 1))),
    fact: `weekday ${day + 1}`,
  }));
  return [...months, ...weekdays]
    .map(({ name, fact }) => ({ name: name.replace(/\.$/u, ''), fact }))
    .filter(({ name }) => /^\p{L}{3,}$/u.test(name));
};

/** The pattern is global, with a group `name`: use it with `matchAll` or `replace`, which keep no state in it. `facts` are by name in lower case. */
export type DateWords = { readonly pattern: RegExp; readonly facts: ReadonlyMap<string, string> };

const compile = (language: LanguageCode): DateWords => {
  const names = dateNames(language);
  // Where the language writes them with a capital, "may" and "march" are other words.
  const isCapital = names.every(({ name }) => /^\p{Lu}/u.test(name));
  const longestFirst = names.map(({ name }) => name).sort((left, right) => right.length - left.length);
  return {
    pattern: new RegExp(
      `(?<!\\p{L})(?<name>${longestFirst.join('|')})(?:s|en|er)?(?!\\p{L})`,
      isCapital ? 'gu' : 'giu',
    ),
    facts: new Map(names.map(({ name, fact }) => [name.toLowerCase(), fact])),
  };
};

const compiled = new Map<LanguageCode, DateWords>();

/** Gives how months and weekdays are written in a language; those of English where the language is not known. */
export const dateWords = (language: LanguageCode): DateWords => {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const made = compile(/^[a-z]{2,3}$/u.test(language) && language !== 'und' ? language : 'en');
  compiled.set(language, made);
  return made;
};
