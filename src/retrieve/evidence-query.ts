import { analysedTerms } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { conceptName, noVocabulary, type Vocabulary } from '../language/vocabulary.ts';

/** A question as it is searched: its own terms, those of what surrounds it, and one text for the meaning. */
export type EvidenceQuery = {
  /** Analysed terms and concepts of the question itself, each once. */
  readonly terms: ReadonlySet<string>;
  /** Those of them that are only parts of compounds: "ladd" and "kabel" beside "laddkabel". */
  readonly parts: ReadonlySet<string>;
  /** Terms of the subject and the text around that the question lacks, each once. */
  readonly surroundings: ReadonlySet<string>;
  /** The text of the question whose meaning is searched. */
  readonly meaning: string;
  /** The text of the whole message, which names what the question only points at; empty where there is none. */
  readonly message: string;
  /** Question and message as the English names of their concepts, for a model that reads English only; '' without any. */
  readonly gloss: { readonly question: string; readonly message: string };
  readonly language: LanguageCode;
  /** Whose question it is: sources for others are worth less, articles limited to others are not found at all. */
  readonly scope: Scope;
  /** Analysed term to the word as the customer wrote it, for reasons that a person reads. */
  readonly surface: ReadonlyMap<string, string>;
};

/** A question with fewer own terms than this needs its surroundings to mean anything. */
const selfContainedTerms = 6;

/** More terms say nothing more and cost time; the first ones are kept. */
const maxTerms = 120;

/** Characters of the text that are embedded: the model blurs what is longer. */
const maxMeaning = 1_200;

/** No question is longer than this; a text without any end is cut. */
const maxText = 20_000;

/** ISO 3166 market and car model of a case; null where not known. */
export type Scope = { readonly market: string | null; readonly model: string | null };

export type Surroundings = {
  readonly subject?: string;
  /** The text around the question, for its words. */
  readonly context?: string;
  /** The whole message, for its meaning. */
  readonly message?: string;
  readonly scope?: Scope;
};

const anywhere: Scope = { market: null, model: null };

/** Builds the query of a question from its own words, the case's subject and the text around it. */
export const evidenceQuery = (
  question: string,
  language: LanguageCode,
  { subject = '', context = '', message = '', scope = anywhere }: Surroundings = {},
  vocabulary: Vocabulary = noVocabulary,
): EvidenceQuery => {
  const surface = new Map<string, string>();
  const partTerms = new Set<string>();
  const termsOf = (text: string): readonly string[] => {
    const words: string[] = [];
    for (const { term, word, isPart } of analysedTerms(text.slice(0, maxText), language)) {
      words.push(term);
      if (isPart) partTerms.add(term);
      if (!surface.has(term)) surface.set(term, word);
    }
    const concepts = vocabulary.conceptsIn(text.slice(0, maxText), language);
    for (const concept of concepts) surface.set(concept, conceptName(concept));
    return [...concepts, ...words];
  };
  const glossOf = (text: string): string =>
    vocabulary.conceptsIn(text.slice(0, maxText), language).slice(0, maxTerms).map(conceptName).join(', ');
  const terms = new Set(termsOf(question).slice(0, maxTerms));
  const around = [...termsOf(subject), ...termsOf(context)].filter((term) => !terms.has(term));
  const isSelfContained = terms.size >= selfContainedTerms;
  const meaning = [subject, question, isSelfContained ? '' : context].filter(Boolean).join('\n');
  return {
    terms,
    parts: new Set([...partTerms].filter((term) => terms.has(term))),
    surroundings: new Set(around.slice(0, maxTerms)),
    meaning: meaning.slice(0, maxMeaning),
    message: message === '' ? '' : [subject, message].filter(Boolean).join('\n').slice(0, maxMeaning),
    gloss: { question: glossOf(question), message: glossOf([subject, message || context].join('\n')) },
    language,
    scope,
    surface,
  };
};
