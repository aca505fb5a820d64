import type { MadeDraft, MadeEvidence } from '../../../src/evaluate/run/made-draft.ts';
import type { EvaluationCase, GoldQuestion } from '../../../src/evaluate/suite/evaluation-case.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { passageOf } from '../../support/passage-of.ts';

/** Three questions of 10 characters each at 0, 20 and 40. */
export const message = 'Where now? and then  When then? and then  Who then?? so.';

/** Gives a marked question of the message at a place, answered by these documents. */
export const goldQuestionOf = (
  start: number,
  answers: readonly string[],
  given: Partial<GoldQuestion> = {},
): GoldQuestion => ({
  start,
  end: start + 10,
  text: message.slice(start, start + 10),
  answers,
  facts: [],
  ...given,
});

/** Gives a case of which nothing is known but the message, with what a test wants otherwise. */
export const goldOf = (given: Partial<EvaluationCase> = {}): EvaluationCase => ({
  careCase: careCaseOf(message),
  questions: null,
  category: null,
  tags: [],
  sent: null,
  toneGrades: [],
  forbidden: [],
  ...given,
});

/** Gives a found question of the message at a place. */
export const madeQuestionOf = (
  id: string,
  start: number,
  state: 'answered' | 'unanswered' = 'answered',
): MadeDraft['questions'][number] => ({
  id,
  start,
  end: start + 10,
  text: message.slice(start, start + 10),
  kind: 'direct',
  state,
});

/** Gives a document that was shown for a question. */
export const madeEvidenceOf = (
  question: string,
  source: string,
  score: number,
  given: Partial<MadeEvidence['passage']> = {},
): MadeEvidence => ({
  question,
  score,
  reason: 'Weak match',
  passage: passageOf({ source, title: `About ${source}`, ...given }),
});

/** Gives a draft that says nothing much, with what a test wants otherwise. */
export const madeDraftOf = (given: Partial<MadeDraft> = {}): MadeDraft => ({
  questions: [],
  evidence: [],
  draft: { language: 'en', text: 'Hello, thank you for your message.', citations: [], blocks: [] },
  support: [],
  tone: { score: 4.5, findings: [] },
  timings: { dissect: 2, search: 30, total: 40 },
  ...given,
});
