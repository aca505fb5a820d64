import type { LanguageCode } from './language-code.ts';

/** Languages whose sources serve a reader of another one when there is nothing better; neighbours before English. */
const neighbours: Readonly<Record<LanguageCode, readonly LanguageCode[]>> = {
  nb: ['da', 'sv'],
  da: ['nb', 'sv'],
};

/** Gives the languages in which sources for a reply are looked for: its own, close neighbours, English. */
export const readableLanguages = (language: LanguageCode): readonly LanguageCode[] => [
  ...new Set([language, ...(neighbours[language] ?? []), 'en']),
];
