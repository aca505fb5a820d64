import { z } from 'zod';

const points = z.number().positive().max(10);

const severitySchema = z.strictObject({
  suggestion: points.default(0.3),
  warning: points.default(0.8),
  error: points.default(1.5),
});

const weight = z.number().min(0).max(10).default(1);

const dimensionsSchema = z
  .strictObject({ clear: weight, warm: weight, direct: weight, 'on-brand': weight, correct: weight })
  .refine((weights) => Object.values(weights).some((value) => value > 0), {
    message: 'at least one dimension must count',
  });

/** What a finding costs and how the dimensions make the score; see `grade-findings.ts` for the formula. */
export const scoringSchema = z.strictObject({
  /** Points of its dimension that one finding costs in a text of `perWords` words. */
  severity: severitySchema.prefault({}),
  /** How much each dimension counts in the mean. */
  dimensions: dimensionsSchema.prefault({}),
  perWords: z.number().int().positive().default(100),
  /** Texts with fewer words are graded as if they had this many, so that one slip in forty words is no ruin. */
  wordFloor: z.number().int().positive().default(60),
});

export type ToneScoring = z.infer<typeof scoringSchema>;
