import { z } from 'zod';
import { spanSchema } from './span.ts';

const gradeSchema = z.number().min(1).max(5);

export const toneFindingSchema = spanSchema.extend({
  rule: z.string(),
  severity: z.enum(['suggestion', 'warning', 'error']),
  dimension: z.enum(['clear', 'warm', 'direct', 'on-brand', 'correct']),
  message: z.string(),
  suggestion: z.string().nullable(),
  points: z.number().min(0),
});

const toneStrengthSchema = spanSchema.extend({ rule: z.string(), message: z.string() });

/** What `cair tone --json` prints and `POST /api/tone` answers; spans point into the text that was sent. */
export const toneReportSchema = z.object({
  profile: z.string(),
  profileFallback: z.boolean(),
  score: gradeSchema,
  dimensions: z.object({
    clear: gradeSchema,
    warm: gradeSchema,
    direct: gradeSchema,
    'on-brand': gradeSchema,
    correct: gradeSchema,
  }),
  wordingPoints: z.number().min(0),
  findings: z.array(toneFindingSchema),
  strengths: z.array(toneStrengthSchema),
});

export const toneRequestSchema = z.object({
  text: z.string().min(1).max(200_000),
  language: z.string().min(2).optional(),
  market: z.string().length(2).nullable().optional(),
  caseId: z.string().optional(),
});

export type ToneReportJson = z.infer<typeof toneReportSchema>;
export type ToneFindingJson = z.infer<typeof toneFindingSchema>;
