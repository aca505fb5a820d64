import { z } from 'zod';

const settings = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const metricValueSchema = z.object({
  name: z.string(),
  cases: z.int(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
});

export const metricDefinitionSchema = z.object({
  name: z.string(),
  title: z.string(),
  group: z.enum(['dissection', 'retrieval', 'reply', 'tone', 'effort', 'safety', 'time', 'cost', 'judged']),
  meaning: z.string(),
  source: z.string(),
  unit: z.enum(['share', 'points', 'grade', 'milliseconds', 'characters', 'money', 'count']),
  higherIsBetter: z.boolean(),
  worthwhile: z.number(),
});

const comparisonNumbers = z.object({
  cases: z.int(),
  changed: z.int(),
  before: z.number(),
  after: z.number(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
  worthwhile: z.number(),
  detectable: z.number().nullable(),
  needed: z.int().nullable(),
  verdict: z.enum(['better', 'worse', 'no difference seen', 'too few cases']),
});

const metricComparisonSchema = comparisonNumbers.extend({ name: z.string(), sentence: z.string() });

const counts = z.object({ hit: z.int(), extra: z.int(), missed: z.int() });

/** What a case adds to the statistics that are made of all cases together. */
const tallySchema = z.object({
  dissection: counts.nullable(),
  dissectionByMeaning: counts.nullable(),
  noAnswer: counts.nullable(),
  tone: z.object({ ours: z.number(), people: z.number() }).nullable(),
});

export const caseResultSchema = z.object({
  id: z.string(),
  slices: z.record(z.string(), z.array(z.string())),
  scores: z.record(z.string(), z.number().nullable()),
  subject: z.string(),
  message: z.string(),
  questions: z.array(
    z.object({
      text: z.string(),
      state: z.enum(['answered', 'unanswered']),
      evidence: z.array(
        z.object({ kind: z.string(), source: z.string(), title: z.string(), score: z.number() }),
      ),
      cited: z.array(z.string()),
      right: z.array(z.string()).nullable(),
    }),
  ),
  draft: z.string(),
  sent: z.string().nullable(),
  receivedAt: z.string().nullable(),
  toneFindings: z.array(z.object({ rule: z.string(), severity: z.string(), text: z.string() })),
  timings: z.record(z.string(), z.number()),
  tally: tallySchema.optional(),
});

const caseChangeSchema = z.object({ id: z.string(), before: z.number(), after: z.number() });

const runComparisonSchema = z.object({
  baseline: z.object({
    file: z.string(),
    startedAt: z.string(),
    checksum: z.string(),
    system: settings,
  }),
  verdict: comparisonNumbers.shape.verdict,
  sentence: z.string(),
  metrics: z.array(metricComparisonSchema),
  slices: z.array(metricComparisonSchema.extend({ dimension: z.string(), slice: z.string() })),
  regressions: z.array(caseChangeSchema.extend({ earlier: caseResultSchema })),
  improvements: z.array(caseChangeSchema),
  leftOut: z.int(),
});

/** What `cair eval SUITE --json` prints and `--save-baseline FILE` keeps; a later run is compared with it case by case. */
export const evaluationRunSchema = z.object({
  format: z.literal('cair-evaluation-run@1'),
  suite: z.object({ name: z.string(), title: z.string(), primary: z.string() }),
  dataset: z.object({ name: z.string(), version: z.string(), checksum: z.string() }),
  system: settings,
  startedAt: z.string(),
  seconds: z.number(),
  reused: z.int(),
  definitions: z.array(metricDefinitionSchema),
  metrics: z.array(metricValueSchema),
  slices: z.array(
    z.object({
      dimension: z.string(),
      name: z.string(),
      cases: z.int(),
      metrics: z.array(metricValueSchema),
    }),
  ),
  comparison: runComparisonSchema.nullable(),
  thresholds: z.array(
    z.object({
      metric: z.string(),
      atLeast: z.number().nullable(),
      atMost: z.number().nullable(),
      value: z.number().nullable(),
      passed: z.boolean(),
    }),
  ),
  gate: z.object({ passed: z.boolean(), reasons: z.array(z.string()) }),
  curve: z
    .object({
      metric: z.string(),
      points: z.array(metricValueSchema.omit({ name: true }).extend({ until: z.string() })),
    })
    .nullable(),
  fixNext: z.array(
    z.object({
      kind: z.enum(['unanswered-questions', 'misleading-source', 'tone-rule']),
      title: z.string(),
      advice: z.string(),
      cases: z.array(z.string()),
      count: z.int(),
    }),
  ),
  cases: z.array(caseResultSchema),
});

export type EvaluationRunJson = z.infer<typeof evaluationRunSchema>;

/** What a baseline must hold of an earlier run; the rest of the file is for people. */
export const runBaselineSchema = evaluationRunSchema.pick({
  format: true,
  suite: true,
  dataset: true,
  system: true,
  startedAt: true,
  cases: true,
});
