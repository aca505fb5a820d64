import { z } from 'zod';
import type { CareCase } from '../../case/care-case.ts';
import type { EvaluationCase, GoldQuestion } from './evaluation-case.ts';

const fact = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
  error: 'give a text, or a list of texts of which one is enough',
});

/** What people say about a case: the `gold` of a line. Keys that are not here are refused, since a misspelt one would pass for no label. */
export const goldLabelsSchema = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        /** UTF-16 offsets into the text of the case. */
        start: z.int().min(0),
        end: z.int().min(0),
        /** Every document that answers it; [] says that none does. */
        answers: z.array(z.string()),
        facts: z.array(fact).default([]),
        type: z.string().optional(),
      }),
    )
    .optional(),
  tags: z.array(z.string()).default([]),
  category: z.string().min(1).nullable().default(null),
  sentReply: z.string().min(1).nullable().default(null),
  toneGrades: z.array(z.number().min(1).max(5)).default([]),
  forbidden: z.array(z.string().min(1)).default([]),
  /** For measuring what is learned: a reply that an advisor could approve, and what a later case must hold because of it. */
  approvedReply: z.string().optional(),
  factsAfterApproval: z.array(fact).optional(),
});

export type GoldLabels = z.infer<typeof goldLabelsSchema>;

const spanProblem = ({ text, start, end }: GoldQuestion, message: string): string | null => {
  if (message.slice(start, end) === text) return null;
  const at = message.indexOf(text);
  return at < 0
    ? 'its text does not occur in the message'
    : `its text does not stand at ${start} to ${end} but at ${at} to ${at + text.length}`;
};

/**
 * Gives what labels say that the case or the knowledge does not bear out, as 'gold.questions.0: what is wrong'; the text of
 * the customer is never part of it. Without `documents` answers are taken as they are.
 */
export const goldProblems = (
  { questions = [] }: GoldLabels,
  careCase: CareCase,
  documents: ReadonlySet<string> | null,
): readonly string[] =>
  questions.flatMap((question, at) => {
    const span = spanProblem(question, careCase.text);
    const missing = question.answers.filter((id) => documents !== null && !documents.has(id));
    return [
      ...(span === null ? [] : [`gold.questions.${at}: ${span}`]),
      ...missing.map((id) => `gold.questions.${at}.answers: there is no document ${id}`),
    ];
  });

/** Joins a case with its labels; `closedAt` is ISO 8601. */
export const evaluationCaseOf = (
  careCase: CareCase,
  gold: GoldLabels | undefined,
  closedAt: string | null,
): EvaluationCase => ({
  careCase,
  questions: gold?.questions ?? null,
  category: gold?.category ?? null,
  tags: gold?.tags ?? [],
  sent: gold?.sentReply ?? null,
  toneGrades: gold?.toneGrades ?? [],
  forbidden: gold?.forbidden ?? [],
  ...(closedAt === null ? {} : { closedAt }),
});
