import { z } from 'zod';

/** What `GET /api/health` answers once the server can draft. */
export const healthSchema = z.object({
  status: z.literal('ready'),
  articles: z.int(),
  cases: z.int(),
  answers: z.int(),
  passages: z.int(),
  embedder: z.string(),
  indexedAt: z.string().nullable(),
  /** True when replies are composed without a language model. */
  extractive: z.boolean(),
  /** Name of the language model that can be asked about tone; null where none is set. */
  toneModel: z.string().nullable(),
});

export type HealthJson = z.infer<typeof healthSchema>;
