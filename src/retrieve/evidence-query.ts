import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';

/** A question as it is searched: weighted terms for the words, one text for the meaning. */
export type EvidenceQuery = {
  /** Analysed term to weight: 1 for the question's own words, less for those of its surroundings. */
  readonly terms: ReadonlyMap<string, number>;
  readonly meaning: string;
  readonly language: LanguageCode;
  /** Analysed term to the word as the customer wrote it, for reasons that a person reads. */
  readonly surface: ReadonlyMap<string, string>;
};

const subjectWeight = 0.5;

/** A question with fewer own terms than this needs its surroundings to mean anything. */
const selfContainedTerms = 6;

/** Surroundings are what a short question ("When will it come?") is about, and must not outvote a long one. */
const contextWeight = (ownTerms: number): number => {
  if (ownTerms < 3) return 0.6;
  return ownTerms < selfContainedTerms ? 0.3 : 0.12;
};

/** A query of more terms says nothing more and costs time; the first ones are kept. */
const maxTerms = 120;

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[.'’+-][\p{L}\p{M}\p{N}]+)*/gu;

/** Builds the query of a question from its own words, the case's subject and the text around it. */
export const evidenceQuery = (
  question: string,
  language: LanguageCode,
  surroundings: { readonly subject?: string; readonly context?: string } = {},
): EvidenceQuery => {
  const subject = surroundings.subject ?? '';
  const context = surroundings.context ?? '';
  const terms = new Map<string, number>();
  const surface = new Map<string, string>();
  const add = (text: string, weight: number): void => {
    for (const [word] of text.slice(0, 20_000).matchAll(wordPattern)) {
      for (const term of analyseWords(word, language)) {
        if (!terms.has(term) && terms.size >= maxTerms) return;
        terms.set(term, Math.max(weight, terms.get(term) ?? 0));
        if (!surface.has(term)) surface.set(term, word);
      }
    }
  };
  add(question, 1);
  const ownTerms = terms.size;
  add(subject, subjectWeight);
  add(context, contextWeight(ownTerms));
  const meaning = [subject, ownTerms < selfContainedTerms ? context : '', question]
    .filter(Boolean)
    .join('\n')
    .slice(0, 4_000);
  return { terms, meaning, language, surface };
};
