import { z } from 'zod';
import type { CompiledRule } from './compile-rules.ts';
import type { CalibrationPoint } from './learned/isotonic-steps.ts';
import type { LearnedTone } from './learned/learned-tone.ts';
import type { ToneBlend } from './tone-blend.ts';
import { conventionsSchema, type ToneConventions } from './tone-conventions.ts';
import { scoringSchema, type ToneScoring } from './tone-scoring.ts';
import { type ToneVoice, voiceSchema } from './tone-voice.ts';

/** What `brand.yaml` holds. */
export const brandFileSchema = z.strictObject({
  name: z.string().trim().min(1),
  scoring: scoringSchema.prefault({}),
});

/** What a language's or a market's `profile.yaml` holds; a market's says only what differs from its language. */
export const profileFileSchema = z.strictObject({
  /** What the profile is called among people, e.g. 'Svenska, Finland'. */
  name: z.string().trim().min(1),
  /** Why the profile is as it is, and where that is known from. */
  source: z.string().optional(),
  /** Parsed once the layers are joined; a market's sections replace those of its language key by key. */
  conventions: z.record(z.string(), z.unknown()).default({}),
  voice: voiceSchema.partial().default({}),
  /** Markets that a language's profile serves as it is, ISO 3166 alpha-2. */
  servesMarkets: z.array(z.string().regex(/^[A-Z]{2}$/u)).default([]),
  /** Names of inherited rules that do not hold here. */
  without: z.array(z.string()).default([]),
});

export type ProfileFile = z.infer<typeof profileFileSchema>;

/** What the layers of one profile give when they are joined. */
export const joinedProfileSchema = z.strictObject({ conventions: conventionsSchema, voice: voiceSchema });

/** One level of inheritance, from the brand down to the market. */
export type ProfileLayer = { readonly id: string; readonly file: string };

/** How the brand speaks in one language and market, with every inherited rule and where it came from. */
export type ToneProfile = {
  /** 'sv' or 'sv-SE'. */
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly language: string;
  /** Null in the profile of a language as a whole. */
  readonly market: string | null;
  readonly servesMarkets: readonly string[];
  /** True when this is not the profile that was asked for, but the nearest one. */
  readonly isFallback: boolean;
  /** From the brand down. */
  readonly layers: readonly ProfileLayer[];
  readonly scoring: ToneScoring;
  readonly conventions: ToneConventions;
  readonly voice: ToneVoice;
  readonly rules: readonly CompiledRule[];
  /** What was learned from people's grades about the language; null where nothing was, or it does not help. */
  readonly learned: LearnedTone | null;
  /** How rules and wording make the score where something was learned. */
  readonly blend: ToneBlend | null;
  /** What the market's own grades say raw scores are worth (`cair tone calibrate`); null where it has none that still fit. */
  readonly calibration: readonly CalibrationPoint[] | null;
};
