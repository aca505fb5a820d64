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

/**
 * What speaks against a sentence: a source that says it otherwise (another number, date, model or market; it denies it or is less sure), or
 * harm that its words can do.
 */
export const markReasonSchema = z.enum([
  'number',
  'date',
  'model',
  'market',
  'denial',
  'certainty',
  'foreign-link',
  'unsourced-link',
  'placeholder',
  'personal-data',
  'promise',
  'promise-in-case',
]);

export const supportSchema = spanSchema.extend({
  verdict: z.enum(['supported', 'partly', 'unsupported', 'not-a-statement']),
  sources: z.array(z.string()),
  /** Left out where nothing more is known than the verdict, and of drafts that were kept before reasons were. */
  reason: markReasonSchema.optional(),
});

/** Who wrote the answer to a question: a model by a version of a prompt. */
export const answerMakerSchema = z.object({ model: z.string(), prompt: z.string(), version: z.string() });

/** What a language model did for a draft and took for it. */
export const writingSchema = z.object({
  model: z.string(),
  /** For each question the maker of its answer; null where it was put together from sentences of the sources, or says that nothing was found. */
  answers: z.array(z.object({ question: z.string(), maker: answerMakerSchema.nullable() })),
  inputTokens: z.number(),
  cachedInputTokens: z.number(),
  outputTokens: z.number(),
  /** True when the server didn't tell all tokens. */
  isEstimated: z.boolean(),
  /** Null when the price is not known. */
  money: z.object({ amount: z.number(), currency: z.string() }).nullable(),
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
  /** Left out where no language model is set, and of drafts that were kept before there was one. */
  writing: writingSchema.nullable().default(null),
});

export const dissectRequestSchema = z.object({
  text: z.string().min(1).max(5_000_000),
  language: z.string().min(2).optional(),
});

export type DraftJson = z.infer<typeof draftSchema>;
/** A draft as it is sent: what has a default may be left out. */
export type SentDraftJson = z.input<typeof draftSchema>;
export type MarkReasonJson = z.infer<typeof markReasonSchema>;
export type QuestionJson = z.infer<typeof questionSchema>;
export type DissectionJson = z.infer<typeof dissectionSchema>;
