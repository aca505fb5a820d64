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

const share = z.number().min(0).max(1);

const scoresSchema = z.object({
  'ndcg@10': share,
  'hit@1': share,
  'hit@5': share,
  'hit@10': share,
  'mrr@10': share,
});

/** What `cair eval DIR --json` prints; every metric from 0 to 1 with its 95 % interval. */
export const evaluationSchema = z.object({
  dataset: z.string(),
  queries: z.int(),
  documents: z.int(),
  metrics: metricsSchema,
  /** By language and tag of the case; only for a folder with labelled cases. */
  slices: z.record(z.string(), z.object({ queries: z.int(), metrics: metricsSchema })).optional(),
  /** The scores of each question by its id: what a later run is compared with. */
  outcomes: z.record(z.string(), scoresSchema),
  /** Of nDCG@10 against the baseline; null without one. */
  verdict: z.enum(['better', 'worse', 'no difference seen', 'too few cases']).nullable(),
  /** The file of the baseline, and one sentence per metric on what changed. */
  baseline: z.object({ file: z.string(), sentences: z.array(z.string()), leftOut: z.int() }).nullable(),
  embedder: z.string(),
  seconds: z.number(),
});

export type EvaluationJson = z.infer<typeof evaluationSchema>;

/** What a baseline must hold of an earlier run. */
export const baselineSchema = evaluationSchema.pick({ dataset: true, outcomes: true });
