import { z } from 'zod';
import { spanSchema } from './span.ts';
import { toneFindingSchema, toneReportSchema, toneRequestSchema } from './tone.ts';

const grade = z.number().min(1).max(5);
const dimension = z.enum(['clear', 'warm', 'direct', 'on-brand', 'correct', 'overall']);

/** How a language model grades a reply; a dimension is null where it quoted nothing that stands in the reply. */
const secondOpinionSchema = z.object({
  model: z.string(),
  prompt: z.string(),
  dimensions: z.record(dimension, grade.nullable()),
  evidence: z.array(z.object({ dimension, quote: z.string() })),
  /** Where the model and the rules are 1.5 or more apart, a sentence each. */
  disagreements: z.array(z.object({ dimension, rules: grade, model: grade, message: z.string() })),
});

/** What `POST /api/tone/second-opinion` answers: the rules' report, and the model's opinion or a sentence why there is none. */
export const toneOpinionSchema = toneReportSchema.extend({
  secondOpinion: secondOpinionSchema.nullable(),
  note: z.string().nullable(),
});

/** What asks for a second opinion or a rewrite; `message` is what the customer wrote, where no case tells it. */
export const toneModelRequestSchema = toneRequestSchema.extend({
  message: z.string().max(200_000).optional(),
});

const factChangeSchema = z.object({
  change: z.enum(['lost', 'added', 'changed', 'moved']),
  kind: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** In words: 'the amount “40 kr” became “50 kr”'. */
  message: z.string(),
});

/** What `POST /api/tone/rewrite` answers; spans and findings point into `text`, which is the reply as it was unless `isRewritten`. */
export const toneRewriteSchema = z.object({
  text: z.string(),
  isRewritten: z.boolean(),
  /** One sentence for a person; null where every sentence of the model was taken. */
  note: z.string().nullable(),
  kept: z.array(spanSchema.extend({ reason: z.string(), changes: z.array(factChangeSchema) })),
  scoreBefore: grade,
  scoreAfter: grade,
  findings: z.array(toneFindingSchema),
  model: z.string(),
  prompt: z.string(),
});

export type ToneOpinionJson = z.infer<typeof toneOpinionSchema>;
export type ToneRewriteJson = z.infer<typeof toneRewriteSchema>;
