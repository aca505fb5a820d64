import type { EvaluationCase } from '../../../src/evaluate/suite/evaluation-case.ts';
import { careCaseOf } from '../../support/care-case-of.ts';

/** Gives a case that came in at a time, without labels, with what a test wants otherwise. */
export const evaluationCaseAt = (
  id: string,
  receivedAt: string | null,
  given: Partial<EvaluationCase> & { readonly text?: string } = {},
): EvaluationCase => {
  const { text = `What about ${id}?`, ...rest } = given;
  return {
    careCase: careCaseOf(text, { id, receivedAt }),
    questions: null,
    category: null,
    tags: [],
    sent: null,
    toneGrades: [],
    forbidden: [],
    ...rest,
  };
};

/** Gives the span of some words in a message as a marked question. */
export const markedIn = (text: string, asked: string, facts: readonly string[] = []) => {
  const start = text.indexOf(asked);
  return { text: asked, start, end: start + asked.length, answers: [], facts };
};
