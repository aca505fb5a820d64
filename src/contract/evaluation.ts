import { z } from 'zod';

const intervalSchema = z.object({
  value: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
});

const metricsSchema = z.object({
  'ndcg@10': intervalSchema,
  'hit@1': intervalSchema,
  'hit@5': intervalSchema,
  'hit@10': intervalSchema,
  'mrr@10': intervalSchema,
});

/** What `cair eval DIR --json` prints; every metric from 0 to 1 with its 95 % interval. */
export const evaluationSchema = z.object({
  dataset: z.string(),
  queries: z.int(),
  documents: z.int(),
  metrics: metricsSchema,
  /** By language and tag of the case; only for a folder with labelled cases. */
  slices: z.record(z.string(), z.object({ queries: z.int(), metrics: metricsSchema })).optional(),
  /** Null without a baseline to compare with. */
  verdict: z.string().nullable(),
  baseline: z.string().nullable(),
  embedder: z.string(),
  seconds: z.number(),
});

export type EvaluationJson = z.infer<typeof evaluationSchema>;
