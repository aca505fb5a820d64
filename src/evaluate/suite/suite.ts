import { z } from 'zod';
import { judgePackNames } from '../judges/judge-pack.ts';

/** A bound for a metric: at least, at most, or both. */
const bound = z
  .strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() })
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
    message: 'give atLeast, atMost or both',
  })
  .refine(({ atLeast, atMost }) => atLeast === undefined || atMost === undefined || atLeast <= atMost, {
    message: 'nothing can be at least and at most that: atLeast is above atMost',
  });

/**
 * A suite as its YAML file says it: which cases, against which knowledge, measured how, and what must hold. Paths are
 * relative to the file. Every key that is not here is refused with the one that was probably meant.
 */
export const suiteSchema = z
  .strictObject({
    /** Short, for file names and reports: 'lodestar'. */
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u, 'use lower-case letters, digits and hyphens'),
    /** One line for the head of the report. */
    title: z.string().min(1),
    /** `drafts` takes every case to a draft; `replay` drafts closed cases in order of time from what was known before each. */
    kind: z.enum(['drafts', 'replay']).default('drafts'),
    /** Folder of a dataset: dataset.yaml and cases.jsonl. */
    dataset: z.string().min(1),
    /** Folder with the articles and closed cases that are searched. */
    knowledge: z.string().min(1),
    /** Only cases that stand in all of these slices, by dimension: { language: [sv, nb] }. */
    only: z.record(z.string(), z.array(z.string()).min(1)).default({}),
    /** At most so many cases, evenly chosen; all when left out. */
    limit: z.int().min(1).optional(),
    /** Settings of the copilot for this suite by their environment names: { CAIR_EMBEDDER: … }. */
    system: z.record(z.string(), z.string()).default({}),
    /** Metrics to show, in this order; all that have a value when left out. */
    metrics: z.array(z.string()).min(1).optional(),
    /** The metric that the verdict is about. */
    primary: z.string(),
    /** Dimensions by which results are told apart. */
    slices: z.array(z.string()).default(['market', 'language', 'category', 'question type']),
    thresholds: z.record(z.string(), bound).default({}),
    /** What a model judges, where one is set; each gives the metric `judged.NAME`. */
    judges: z.array(z.enum(judgePackNames)).min(1).optional(),
    /** Run to compare with, as `--save-baseline` wrote it. */
    baseline: z.string().optional(),
    /** With a baseline: fail when the verdict is 'worse'. */
    notWorseThanBaseline: z.boolean().default(true),
    /**
     * Of a replay: `sent` learns the replies that were really sent as their cases close; `nothing` knows articles alone, to see
     * what learning is worth. `sent` when left out.
     */
    learnFrom: z.enum(['sent', 'nothing']).optional(),
    /**
     * Of drafts: folder of a dataset with approved replies. They are learned in order of time, and the cases that came in after
     * the last of them are measured before and after.
     */
    learn: z.string().min(1).optional(),
    /** Of every interval and permutation. */
    seed: z.int().default(1),
  })
  .refine(({ kind, learnFrom }) => kind === 'replay' || learnFrom === undefined, {
    path: ['learnFrom'],
    message:
      'only a replay learns while it goes on; take the key out, write kind: replay, or name a folder of approved cases as learn',
  })
  .refine(({ kind, learn }) => kind === 'drafts' || learn === undefined, {
    path: ['learn'],
    message: 'a replay learns from its own closed cases; take the key out, or write kind: drafts',
  })
  .refine(({ learn, judges }) => learn === undefined || judges === undefined, {
    path: ['judges'],
    message: 'a suite that learns is not judged by a model; take learn or judges out',
  })
  .superRefine(({ judges = [], primary, metrics = [], thresholds }, context) => {
    const known = new Set<string>(judges.map((name) => `judged.${name}`));
    const packs = new Set<string>(judgePackNames.map((name) => `judged.${name}`));
    const ask = (path: PropertyKey[], metric: string): void => {
      // Other names are checked against the list of metrics.
      if (packs.has(metric) && !known.has(metric))
        context.addIssue({
          code: 'custom',
          path,
          message: `${metric} is judged by a model; list its judge: judges: [${metric.replace('judged.', '')}]`,
        });
    };
    ask(['primary'], primary);
    for (const [at, metric] of metrics.entries()) ask(['metrics', at], metric);
    for (const metric of Object.keys(thresholds)) ask(['thresholds', metric], metric);
  })
  .refine(({ learn, baseline }) => learn === undefined || baseline === undefined, {
    path: ['baseline'],
    message: 'a suite that learns is compared with itself before it learned; take baseline or learn out',
  });

export type Suite = z.infer<typeof suiteSchema>;
