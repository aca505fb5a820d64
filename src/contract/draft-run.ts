import { z } from 'zod';
import { draftSchema, questionSchema } from './draft.ts';
import { evidenceSchema } from './evidence.ts';
import { problemSchema } from './problem.ts';

/** How an advisor wants a draft changed. All but 'question' touch every answered question; greeting and sign-off follow by themselves. */
export const refineWishSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['shorter', 'longer', 'warmer', 'more-formal']) }),
  z.object({ kind: z.literal('language'), language: z.string().min(2).max(10) }),
  z.object({
    kind: z.literal('question'),
    /** Id of the question whose answer is written again. */
    question: z.string().min(1),
    /** What to do differently, in the advisor's words; null writes it again without a wish. */
    instruction: z.string().trim().min(1).max(1_000).nullable(),
  }),
]);

/** `POST /api/cases/:id/draft-runs`: null drafts the case from its beginning. */
export const draftRunRequestSchema = z.object({
  refine: z
    .object({
      /** The draft that is refined; it stays as an earlier version. */
      draftId: z.string().min(1),
      /** The reply as the advisor has it now; their edits of an answer go with it. */
      text: z.string().max(200_000),
      wish: refineWishSchema,
    })
    .nullable()
    .default(null),
});

/** A draft that is being made, or was a short while ago. */
export const draftRunSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
});

const askedQuestionSchema = questionSchema.omit({ state: true });

/**
 * What `GET /api/draft-runs/:id/events` sends as server-sent events: the event's name is its `type`, its id counts from 1, and its
 * data is the JSON of the rest. A client that comes again with `Last-Event-ID` gets what it missed. The stream ends after 'draft', 'problem'
 * or 'cancelled'.
 */
export const draftEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('questions'), questions: z.array(askedQuestionSchema) }),
  /** Once for each question, in the order in which they are found. */
  z.object({ type: z.literal('evidence'), question: z.string(), evidence: z.array(evidenceSchema) }),
  /** A piece of an answer as the model writes it: not checked yet, for reading along and nothing else. */
  z.object({ type: z.literal('text'), question: z.string(), text: z.string() }),
  /** The answer as it will stand in the draft, checked; it takes the place of all text of its question. Null: none of it holds, or nothing was written by a model. */
  z.object({ type: z.literal('answer'), question: z.string(), text: z.string().nullable() }),
  /** The whole draft with its marks and tone; it is kept by now. */
  z.object({ type: z.literal('draft'), draft: draftSchema }),
  z.object({ type: z.literal('problem'), problem: problemSchema }),
  z.object({ type: z.literal('cancelled') }),
]);

/** One version of a case's draft, newest first in the list. */
export const draftVersionSchema = z.object({
  draftId: z.string(),
  /** ISO 8601; null of drafts that were kept before times were. */
  madeAt: z.string().nullable(),
  /** The wish by which it came of an earlier one; null where it was drafted from the beginning. */
  refined: z.object({ from: z.string(), wish: refineWishSchema }).nullable(),
  preview: z.string(),
  isLatest: z.boolean(),
});

/** `GET /api/cases/:id/drafts`. */
export const draftVersionsSchema = z.object({ versions: z.array(draftVersionSchema) });

export type RefineWishJson = z.infer<typeof refineWishSchema>;
export type DraftRunRequestJson = z.input<typeof draftRunRequestSchema>;
export type DraftRunJson = z.infer<typeof draftRunSchema>;
export type DraftEventJson = z.infer<typeof draftEventSchema>;
/** An event as it is sent: what has a default may be left out. */
export type SentDraftEventJson = z.input<typeof draftEventSchema>;
export type DraftVersionJson = z.infer<typeof draftVersionSchema>;
