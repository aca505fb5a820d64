import type { CareCase } from '../../case/care-case.ts';
import type { QuestionEvidence } from '../../compose/answer-question.ts';
import type { Question } from '../../dissect/question.ts';
import type { PassageKind } from '../../knowledge/passage.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { FindEvidence } from '../../retrieve/find-evidence.ts';
import type { TermWorth } from '../../retrieve/term-worth.ts';
import { evidenceFilter, questionQuery } from '../question-query.ts';

/** How many documents of each sort an advisor is shown per question. */
const shownPerQuestion = 4;

/** Answers that advisors approved have places of their own, so that past cases can't crowd them out. */
const shownAnswers = 2;

/** A question with its evidence, and what it means with its surroundings. */
export type FoundSources = QuestionEvidence & {
  readonly meaning: string;
  /** Empty when every leg of the search answered. */
  readonly missingLegs: readonly string[];
};

export type FindSourcesParts = {
  readonly findEvidence: FindEvidence;
  readonly vocabulary: Vocabulary;
  /** Today as an ISO date. */
  readonly today: () => string;
};

/** Terms around a question help to choose the sentences that answer it, at a fraction of its own terms' worth. */
const aroundShare = 0.3;

const sentenceWorth = ({ terms, surroundings }: TermWorth): ReadonlyMap<string, number> =>
  new Map([...[...surroundings].map(([term, worth]) => [term, worth * aroundShare] as const), ...terms]);

/** Searches articles, approved answers and past cases for one question of a case. */
export const findSources = async (
  { findEvidence, vocabulary, today }: FindSourcesParts,
  careCase: CareCase,
  question: Question,
): Promise<FoundSources> => {
  const query = questionQuery(careCase, question, vocabulary);
  const found = (kind: PassageKind, limit: number) =>
    findEvidence(query, evidenceFilter(careCase, kind, today()), limit);
  const [articles, answers, cases] = await Promise.all([
    found('article', shownPerQuestion),
    found('answer', shownAnswers),
    found('case', shownPerQuestion),
  ]);
  return {
    question,
    meaning: query.meaning,
    worth: sentenceWorth(articles.worth),
    hits: [...articles.hits, ...answers.hits, ...cases.hits],
    missingLegs: articles.missingLegs,
  };
};
