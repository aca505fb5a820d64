import type { TextSpan } from '../language/text-span.ts';

/** How much a finding costs: a suggestion little, an error much. */
export type Severity = 'suggestion' | 'warning' | 'error';

/** One thing that the reply does against its profile, at a place, with what to do about it. */
export type ToneFinding = TextSpan & {
  /** Name of the rule, e.g. 'generic.inconvenience'. */
  readonly rule: string;
  readonly severity: Severity;
  readonly dimension: ToneDimension;
  readonly message: string;
  /** The text to put in the span's place, or null when only a person can tell. */
  readonly suggestion: string | null;
  /** Points of the score that it costs, 0 to 4, two decimals. */
  readonly points: number;
};

/** One thing that the reply does well. */
export type ToneStrength = TextSpan & { readonly rule: string; readonly message: string };

export const toneDimensions = ['clear', 'warm', 'direct', 'on-brand', 'correct'] as const;

export type ToneDimension = (typeof toneDimensions)[number];

/** The tone of one reply; the same text and profile always give the same report. */
export type ToneReport = {
  /** The profile used, e.g. 'sv-SE', and whether it is the one asked for. */
  readonly profile: string;
  readonly profileFallback: boolean;
  /** 1 (off) to 5 (as the brand speaks), two decimals. */
  readonly score: number;
  /** Each from 1 to 5, one decimal. */
  readonly dimensions: Readonly<Record<ToneDimension, number>>;
  /** Points of the score that the wording as a whole costs, beyond what the findings cost. */
  readonly wordingPoints: number;
  /** In the order of the text. */
  readonly findings: readonly ToneFinding[];
  /** In the order of the text. */
  readonly strengths: readonly ToneStrength[];
};
