import type { CareCase } from '../case/care-case.ts';
import type { Question } from '../dissect/question.ts';
import type { PassageKind } from '../knowledge/passage.ts';
import { readableLanguages } from '../language/readable-languages.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { type EvidenceQuery, evidenceQuery } from '../retrieve/evidence-query.ts';
import type { PassageFilter } from '../retrieve/passage-index.ts';

/** Characters of a message around a question that are searched with it. */
const contextLength = 400;

type AskedSpan = Pick<Question, 'text' | 'start' | 'end' | 'about'>;

/** A question with the problem told next to it: "It has not arrived. When will it come?" */
const askedText = ({ text }: CareCase, { text: asked, about }: AskedSpan): string =>
  about === undefined ? asked : `${text.slice(about.start, about.end)} ${asked}`;

/** The rest of what the customer wrote, which often names what "it" is: the part before the question first. */
const contextOf = (careCase: CareCase, question: AskedSpan): string => {
  const bodies = careCase.parts.filter(({ kind }) => kind === 'body');
  const before = bodies.map(({ start, end }) => careCase.text.slice(start, Math.min(end, question.start)));
  const after = bodies.map(({ start, end }) => careCase.text.slice(Math.max(start, question.end), end));
  return `${before.join(' ').slice(-contextLength)} ${after.join(' ').slice(0, contextLength / 2)}`.trim();
};

const bodyOf = ({ parts, text }: CareCase): string =>
  parts
    .filter(({ kind }) => kind === 'body')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

/** Gives what is searched for one question of a case: its own words first, what stands around it, the whole message's meaning. */
export const questionQuery = (
  careCase: CareCase,
  question: AskedSpan,
  vocabulary: Vocabulary,
): EvidenceQuery => {
  const { market, model, language, subject } = careCase;
  return evidenceQuery(
    askedText(careCase, question),
    language,
    {
      subject,
      context: contextOf(careCase, question),
      message: bodyOf(careCase),
      scope: { market, model },
    },
    vocabulary,
  );
};

/** Gives what sources of one kind may answer a case on a day (ISO date): in a language that can be read, never internal ones. */
export const evidenceFilter = (careCase: CareCase, kind: PassageKind, day: string): PassageFilter => {
  // An article says itself where it holds; a past answer from elsewhere is ranked down and marked instead.
  const isArticle = kind === 'article';
  return {
    kinds: [kind],
    languages: readableLanguages(careCase.language),
    market: isArticle ? careCase.market : null,
    model: isArticle ? careCase.model : null,
    withInternal: false,
    validOn: day,
  };
};
