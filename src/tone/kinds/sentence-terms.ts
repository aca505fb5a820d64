import { analyseWords } from '../../language/analyse-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { rememberSentences } from '../remember-sentences.ts';

type TermsOf = (sentence: string) => ReadonlySet<string>;

const readers = new Map<LanguageCode, TermsOf>();

/** Gives the index terms of a sentence, each once; the latest sentences are remembered, since several rules ask for them. */
export const sentenceTerms = (sentence: string, language: LanguageCode): ReadonlySet<string> => {
  const known = readers.get(language);
  if (known !== undefined) return known(sentence);
  const made: TermsOf = rememberSentences((text) => new Set(analyseWords(text, language)));
  readers.set(language, made);
  return made(sentence);
};
