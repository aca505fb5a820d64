import { z } from 'zod';

/** What a report says of itself in its head, so that reports can be listed without their runs. */
export const reportNoteSchema = z.object({
  suite: z.string(),
  title: z.string(),
  /** Null for a run that was compared with nothing. */
  verdict: z.enum(['better', 'worse', 'no difference seen', 'too few cases']).nullable(),
  sentence: z.string(),
  startedAt: z.iso.datetime({ offset: true }),
  /** Whether the gate of the suite was passed. */
  passed: z.boolean(),
});

/** A report that lies in the data folder. */
export const keptReportSchema = z.object({
  id: z.string(),
  suite: z.string(),
  /** When the run began; of a report that does not say so, when it was written. */
  startedAt: z.string(),
  /** Null for reports that say nothing of themselves. */
  note: reportNoteSchema.nullable(),
});

export const evaluationJobSchema = z.object({
  id: z.string(),
  suite: z.string(),
  /** 'passed' and 'failed' are the gate's; 'broken' gave no report, and `line` says why. */
  state: z.enum(['running', 'passed', 'failed', 'broken', 'cancelled']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  step: z.enum(['start', 'read', 'embed', 'write', 'draft', 'report']),
  done: z.int(),
  /** Null while it is not known. */
  total: z.int().nullable(),
  /** Of this step, at the pace so far; null while it can't be told. */
  secondsLeft: z.number().nullable(),
  line: z.string().nullable(),
  /** Id of the report, once it lies there. */
  report: z.string().nullable(),
});

/** The suites to choose from, what was measured, newest first, and the run that is under way or was last. */
export const evaluationDeskSchema = z.object({
  suites: z.array(z.object({ name: z.string(), title: z.string() })),
  reports: z.array(keptReportSchema),
  job: evaluationJobSchema.nullable(),
});

export const evaluationJobAnswerSchema = z.object({ job: evaluationJobSchema.nullable() });

export const evaluationRequestSchema = z.object({ suite: z.string().min(1).max(200) });

/** What a process that measures tells the one that started it, message by message. */
export const evaluationStepSchema = z.object({
  step: z.enum(['read', 'embed', 'write', 'draft']),
  done: z.int(),
  total: z.int().nullable(),
});

export type ReportNoteJson = z.infer<typeof reportNoteSchema>;
export type KeptReportJson = z.infer<typeof keptReportSchema>;
export type EvaluationJobJson = z.infer<typeof evaluationJobSchema>;
export type EvaluationDeskJson = z.infer<typeof evaluationDeskSchema>;
export type EvaluationStepJson = z.infer<typeof evaluationStepSchema>;
