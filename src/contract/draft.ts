import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { spanSchema } from './span.ts';
import { toneReportSchema } from './tone.ts';

/** `answered` by the draft, or `unanswered`: nothing good enough was found and the draft says so. */
export const questionStateSchema = z.enum(['answered', 'unanswered']);

export const questionSchema = spanSchema.extend({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['direct', 'indirect', 'problem']),
  state: questionStateSchema,
});

/** What `cair dissect --json` prints and `POST /api/dissect` answers. */
export const dissectionSchema = z.object({
  questions: z.array(
    spanSchema.extend({ id: z.string(), text: z.string(), kind: z.enum(['direct', 'indirect', 'problem']) }),
  ),
});

export const supportSchema = spanSchema.extend({
  verdict: z.enum(['supported', 'partly', 'unsupported', 'not-a-statement']),
  sources: z.array(z.string()),
});

/**
 * What `cair draft --json` prints and `POST /api/draft` answers. Question spans point into `case.text`; citations,
 * support and tone findings into `draft.text`. Without a model the same input and index give the same bytes, timings apart.
 */
export const draftSchema = z.object({
  id: z.string(),
  case: z.object({
    id: z.string(),
    language: z.string(),
    market: z.string().nullable(),
    model: z.string().nullable(),
    subject: z.string(),
    text: z.string(),
  }),
  questions: z.array(questionSchema),
  evidence: z.array(evidenceSchema),
  draft: z.object({
    language: z.string(),
    text: z.string(),
    citations: z.array(spanSchema.extend({ sources: z.array(z.string()) })),
    /** Sentences a person should look at: why a draft is short, in another language, or empty. */
    notes: z.array(z.string()),
  }),
  support: z.array(supportSchema),
  tone: toneReportSchema,
  timings: z.record(z.string(), z.number()),
});

export const dissectRequestSchema = z.object({
  text: z.string().min(1).max(5_000_000),
  language: z.string().min(2).optional(),
});

export type DraftJson = z.infer<typeof draftSchema>;
export type QuestionJson = z.infer<typeof questionSchema>;
export type DissectionJson = z.infer<typeof dissectionSchema>;
