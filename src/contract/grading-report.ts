import { z } from 'zod';

const intervalSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });

const targetVerdictSchema = z.enum(['above', 'below', "can't tell yet"]);

const targetMeasureSchema = z.object({
  measured: intervalSchema.nullable(),
  n: z.int(),
  graders: z.int(),
  cases: z.int(),
  target: z.number(),
  verdict: targetVerdictSchema,
  sentence: z.string(),
});

const agreementSchema = z.object({
  level: z.enum(['nominal', 'ordinal', 'interval']),
  replies: z.int(),
  alpha: intervalSchema.nullable(),
  sentence: z.string(),
});

/** What people found, as a group and by system. */
const gradingResultsSchema = z.object({
  savesTime: targetMeasureSchema,
  systems: z.array(
    z.object({
      system: z.enum(['first', 'second']),
      name: z.string(),
      tone: targetMeasureSchema,
      correlation: targetMeasureSchema.extend({
        pearson: z.number().nullable(),
        bias: z.number().nullable(),
      }),
      facts: z.object({ right: z.int(), wrong: z.int(), 'cannot-tell': z.int() }),
      factsRight: intervalSchema.nullable(),
      factsSentence: z.string(),
    }),
  ),
  preference: z
    .object({
      choices: z.object({ first: z.int(), second: z.int(), either: z.int(), neither: z.int() }),
      second: intervalSchema.nullable(),
      verdict: z.enum(['first', 'second', "can't tell yet"]),
      sentence: z.string(),
    })
    .nullable(),
  agreement: z.object({ tone: agreementSchema, facts: agreementSchema }),
  medianSeconds: z.number(),
  remarks: z.array(z.object({ caseId: z.string(), kind: z.enum(['comment', 'skipped']), text: z.string() })),
});

/** What `GET /api/grading/report` answers; no result in it is one person's. */
export const gradingReportSchema = z.object({
  queue: z.object({ id: z.string(), title: z.string(), createdAt: z.string() }),
  tasks: z.int(),
  wanted: z.int(),
  graded: z.int(),
  skipped: z.int(),
  graders: z.int(),
  standing: z.string(),
  /** Null until at least two people have graded. */
  results: gradingResultsSchema.nullable(),
});

export type GradingReportJson = z.infer<typeof gradingReportSchema>;
export type TargetMeasureJson = z.infer<typeof targetMeasureSchema>;
