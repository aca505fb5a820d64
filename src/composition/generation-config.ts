import { z } from 'zod';
import { setting, text } from './setting-values.ts';

/** Every setting of new generations of the knowledge, to be spread into the schema of all settings. */
export const generationSettings = {
  CAIR_MINED_PAIRS: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      'on: past cases with several questions are also indexed question by question, with the part of the reply that answers it; off: each is one passage.',
    ),
  CAIR_CHECKS: setting(text).describe(
    'Folder with golden.jsonl and incoming.jsonl, by which a new generation is checked and compared; the folder of the source if left out.',
  ),
  // A tenth may be archived in a good week of tidying up; a source that lost a market, a language or a page of rows loses more.
  CAIR_LEAST_SHARE: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.8)
    .describe(
      'A new generation with fewer than this share of the live articles, cases or passages does not go live by itself.',
    ),
};

export type GenerationSettings = Readonly<z.output<z.ZodObject<typeof generationSettings>>>;
