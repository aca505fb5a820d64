import { functionWords } from './function-words.ts';
import { type CareLanguage, isCareLanguage, type LanguageCode } from './language-code.ts';
import type { SentenceHints } from './sentence-hints/sentence-hints.ts';
import { sentenceHintsDa } from './sentence-hints/sentence-hints-da.ts';
import { sentenceHintsDe } from './sentence-hints/sentence-hints-de.ts';
import { sentenceHintsEn } from './sentence-hints/sentence-hints-en.ts';
import { sentenceHintsNb } from './sentence-hints/sentence-hints-nb.ts';
import { sentenceHintsNl } from './sentence-hints/sentence-hints-nl.ts';
import { sentenceHintsSv } from './sentence-hints/sentence-hints-sv.ts';

/** The sentence hints of one language as sets, with the small words that start its sentences. */
export type SentenceLexicon = {
  readonly inner: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly ordinals: boolean;
  readonly ordinalFollowers: ReadonlySet<string>;
  readonly ordinalLeads: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
};

const lexicon = (language: CareLanguage, hints: SentenceHints): SentenceLexicon => ({
  inner: new Set(hints.inner),
  closing: new Set(hints.closing),
  ordinals: hints.ordinals,
  ordinalFollowers: new Set(hints.ordinalFollowers),
  ordinalLeads: new Set(hints.ordinalLeads),
  starters: functionWords[language],
});

const lexicons: Readonly<Record<CareLanguage, SentenceLexicon>> = {
  en: lexicon('en', sentenceHintsEn),
  sv: lexicon('sv', sentenceHintsSv),
  nb: lexicon('nb', sentenceHintsNb),
  da: lexicon('da', sentenceHintsDa),
  de: lexicon('de', sentenceHintsDe),
  nl: lexicon('nl', sentenceHintsNl),
};

/** Gives the lexicon of a language, the English one where there is none. */
export const sentenceLexicon = (language: LanguageCode): SentenceLexicon =>
  lexicons[isCareLanguage(language) ? language : 'en'];
