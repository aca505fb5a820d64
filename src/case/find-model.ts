import { functionWords } from '../language/function-words.ts';
import type { CarModel } from './car-model.ts';
import { phraseSource } from './phrase-pattern.ts';

const smallWords = new Set(Object.values(functionWords).flatMap((words) => [...words]));

/** A name is no part of a longer word, number or version: 'Lodestar 2' is not in 'Lodestar 2.5' or 'Lodestar 21'. */
const namePattern = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${phraseSource(names)}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'giu');

const isNamed = (text: string, { names, shortNames }: CarModel): boolean => {
  if (namePattern(names).test(text)) return true;
  if (shortNames.length === 0) return false;
  return [...text.matchAll(namePattern(shortNames))].some((match) => {
    const next = /^[ \t]+([\p{L}\p{M}'\u2019]+)/u.exec(text.slice(match.index + match[0].length))?.[1];
    return next === undefined || smallWords.has(next.toLowerCase().replaceAll('\u2019', "'"));
  });
};

/**
 * Finds the model a case is about: the only one its subject names, else the only one its text names. Two models in one text
 * say nothing, so the answer is null.
 */
export const findModel = (subject: string, text: string, models: readonly CarModel[]): string | null => {
  for (const searched of [subject, text]) {
    const named = models.filter((model) => isNamed(searched, model));
    if (named.length === 1) return named[0]?.model ?? null;
    if (named.length > 1) return null;
  }
  return null;
};

/** Gives the configured model that a given value means, by model or name; the value itself when none does. */
export const canonicalModel = (value: string, models: readonly CarModel[]): string => {
  const wanted = value.trim().toLowerCase();
  const known = models.find(({ model, names, shortNames }) =>
    [model, ...names, ...shortNames].some((name) => name.toLowerCase() === wanted),
  );
  return known?.model ?? value.trim();
};
