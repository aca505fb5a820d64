/** An ISO 639-1 code in lower case: 'en', 'sv', 'nb', …; 'und' when the language could not be told. */
export type LanguageCode = string;

/** The languages that have dissection rules, reply phrases and stems; others are served with English rules. */
export const careLanguages = ['en', 'sv', 'nb', 'da', 'de', 'nl'] as const;

export type CareLanguage = (typeof careLanguages)[number];

/** Tells whether a code is one of the languages with complete rules. */
export const isCareLanguage = (code: string): code is CareLanguage =>
  (careLanguages as readonly string[]).includes(code);

/** Gives the language part of a tag in lower case: 'sv-SE' and 'sv_SE' become 'sv'; 'no' and 'nn' become 'nb'. */
export const languageOfTag = (tag: string): LanguageCode => {
  const base = tag.trim().split(/[-_]/u)[0]?.toLowerCase() ?? '';
  return base === 'no' || base === 'nn' ? 'nb' : base || 'und';
};
