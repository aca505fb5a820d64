import { z } from 'zod';

const intervalSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });

const againstGradesSchema = z.object({
  spearman: intervalSchema.nullable(),
  meanAbsoluteError: intervalSchema,
  bias: intervalSchema,
});

/** What `cair tone calibrate --json` prints: how scores follow people's grades, as they are and calibrated. */
export const toneCalibrationSchema = z.object({
  file: z.string(),
  leastReplies: z.number().int(),
  /** False where a profile has too few grades. */
  enough: z.boolean(),
  profiles: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('too-few'),
        profile: z.string(),
        replies: z.number().int(),
        needed: z.number().int(),
        sentence: z.string(),
      }),
      z.object({
        kind: z.literal('measured'),
        profile: z.string(),
        replies: z.number().int(),
        before: againstGradesSchema,
        after: againstGradesSchema,
        helps: z.boolean(),
        sentence: z.string(),
        neededForTenth: z.number().int(),
        points: z.array(z.object({ raw: z.number(), grade: z.number() })),
        /** The file that the calibration was written to; null where it was not. */
        saved: z.string().nullable(),
      }),
    ]),
  ),
  /** Replies in a language without a profile. */
  withoutProfile: z.number().int(),
});

export type ToneCalibrationJson = z.infer<typeof toneCalibrationSchema>;
