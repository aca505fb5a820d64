import type { LanguageCode } from '../language/language-code.ts';
import { sureScore } from '../retrieve/default-ranking.ts';
import type { WrittenAnswer } from './written-answer.ts';

type Cited = Extract<WrittenAnswer, { readonly state: 'answered' }>['cited'];

/** Gives the name of a language in another one. */
export const languageName = (code: LanguageCode, inLanguage: LanguageCode): string =>
  new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(code) ?? code;

/** Tells whether a question rests on a weak match; `number` is that of the question. */
export const weakMatchNotes = (number: string, cited: Cited): readonly string[] => {
  const [best] = cited.toSorted((left, right) => right.score - left.score);
  if (best === undefined || best.score >= sureScore) return [];
  return [
    `Question ${number} rests on a weak match (${best.passage.source}, ${best.score.toFixed(2)}); check that it answers the question.`,
  ];
};

/** Tells which sources are older than their originals. */
export const ageNotes = (cited: Cited): readonly string[] =>
  cited
    .filter(({ passage }) => passage.outOfDate)
    .map(
      ({ passage: { source, language } }) =>
        `${source} in ${language} is older than its original; check the figures.`,
    );

/** Tells which answer still has to be translated by a person. */
export const untranslatedNote = (number: string, language: LanguageCode): string =>
  `Question ${number} is answered from a source in ${languageName(language, 'en')}; translate it before it is sent.`;

/** Tells from which other languages a model translated an answer. */
export const translatedNotes = (number: string, cited: Cited, reply: LanguageCode): readonly string[] =>
  [...new Set(cited.map(({ passage }) => passage.language))]
    .filter((language) => language !== reply)
    .map(
      (language) =>
        `Question ${number} is answered from a source in ${languageName(language, 'en')}; the language model translated it.`,
    );

/** Tells why a question stays open: a model found no answer, it was open before, or (null) nothing good enough was found. */
export const openNote = (number: string, why: 'unanswered' | 'open' | null): string => {
  switch (why) {
    case 'unanswered':
      return `The language model found no answer to question ${number} in its sources; the draft says so.`;
    case 'open':
      return `Question ${number} stays open; the draft says so.`;
    case null:
      return `Nothing good enough was found for question ${number}; the draft says so.`;
  }
};
