import { z } from 'zod';

const moment = z.string().nullable();

/** What would change for labelled questions if a generation went live. */
export const generationPreviewSchema = z.object({
  questions: z.int(),
  better: z.int(),
  worse: z.int(),
  /** Questions whose first hit is another one; worse ones first, then better ones, then the rest. */
  changes: z.array(
    z.object({
      /** Case and place of the question in it, 'IN-001#1'. */
      question: z.string(),
      /** Number of the document; null where nothing was found. */
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** 'other': both answer the question, or neither does. */
      verdict: z.enum(['better', 'worse', 'other']),
    }),
  ),
});

/** One generation of the knowledge. */
export const generationSchema = z.object({
  /** Its number, by which it is named in addresses. */
  id: z.int(),
  /** 'ready': whole and held; 'previous': kept for one step back; 'leaving': being removed. */
  state: z.enum(['building', 'ready', 'live', 'previous', 'leaving']),
  source: z.string().nullable(),
  embedder: z.string().nullable(),
  begunAt: moment,
  builtAt: moment,
  liveSince: moment,
  checks: z.array(
    z.object({
      name: z.enum(['articles', 'cases', 'answers', 'passages', 'golden-queries']),
      holds: z.boolean(),
      says: z.string(),
    }),
  ),
  /** How many first hits get better and worse; null where they were not compared. */
  preview: generationPreviewSchema.omit({ changes: true }).nullable(),
});

export type GenerationJson = z.infer<typeof generationSchema>;

/** What `GET /api/generations` answers, as do a switch and a step back. */
export const generationsSchema = z.object({ generations: z.array(generationSchema) });

export type GenerationsJson = z.infer<typeof generationsSchema>;

/** What `GET /api/generations/:id/preview` answers; null where nothing was compared. */
export const generationPreviewAnswerSchema = z.object({ preview: generationPreviewSchema.nullable() });

export type GenerationPreviewJson = z.infer<typeof generationPreviewAnswerSchema>;

/** What `POST /api/generations/:id/switch` may be told. */
export const switchRequestSchema = z.strictObject({
  /** True switches to a generation that does not pass its checks. */
  force: z.boolean().default(false),
});
