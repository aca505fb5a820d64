import { z } from 'zod';

const intervalSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });
const count = z.number().int().min(0);

/** Where points are lost: the dimensions of the rules, and the wording as a whole. */
const losses = ['wording', 'clear', 'warm', 'direct', 'on-brand', 'correct'] as const;

export const studyLossSchema = z.enum(losses);

const perMarket = z.record(z.string(), z.number().min(0));

export const studyMarketSchema = z.object({
  /** Language and market of the replies: 'sv-SE'; the language alone where no market is known. */
  market: z.string(),
  /** The profile that they were scored by, and whether it is not the one asked for. */
  profile: z.string(),
  profileFallback: z.boolean(),
  replies: count,
  mean: intervalSchema,
  /** Replies by score: from 1 to under 1.5, … , from 4.5 to 5. */
  histogram: z.array(count).length(8),
  /** Mean points that a reply loses, by where; together what the mean is short of 5. */
  lost: z.record(studyLossSchema, z.number().min(0)),
  /** The rule that costs these replies most; null where none fires. */
  costliest: z.object({ rule: z.string(), message: z.string(), points: z.number().min(0) }).nullable(),
});

export const studyRuleSchema = z.object({
  rule: z.string(),
  dimension: z.string(),
  severity: z.enum(['suggestion', 'warning', 'error']),
  /** The message of one of its findings, masked. */
  message: z.string(),
  findings: count,
  /** Points that it costs all replies together. */
  points: z.number().min(0),
  /** Findings per 100 replies, by market and in `all`. */
  perHundred: perMarket,
});

export const studyStrengthSchema = z.object({
  rule: z.string(),
  message: z.string(),
  /** Of 100 replies, how many do it, by market and in `all`. */
  perHundred: perMarket,
});

export const studyExampleSchema = z.object({
  id: z.string(),
  market: z.string(),
  score: z.number(),
  /** Masked; the spans of the findings point into it. */
  text: z.string(),
  wordingPoints: z.number().min(0),
  findings: z.array(
    z.object({
      start: count,
      end: count,
      rule: z.string(),
      severity: z.enum(['suggestion', 'warning', 'error']),
      dimension: z.string(),
      message: z.string(),
      suggestion: z.string().nullable(),
      points: z.number().min(0),
    }),
  ),
});

/** What `cair tone report --json` prints: how many replies sound, by market. Personal data is masked in every text of it. */
export const toneStudySchema = z.object({
  format: z.literal('tone-study@1'),
  /** What the replies are, as a person calls it. */
  source: z.string(),
  at: z.string(),
  replies: count,
  mean: intervalSchema.nullable(),
  /** Most replies first. */
  markets: z.array(studyMarketSchema),
  /** What costs most first. */
  rules: z.array(studyRuleSchema),
  strengths: z.array(studyStrengthSchema),
  /** Lowest score first. */
  worst: z.array(studyExampleSchema),
  leftOut: z.object({
    count,
    /** The first of them, as "WHERE: why". */
    named: z.array(z.string()),
  }),
});

export type ToneStudyJson = z.infer<typeof toneStudySchema>;
