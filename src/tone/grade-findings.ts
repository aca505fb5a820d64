import { type Severity, type ToneDimension, toneDimensions } from './tone-report.ts';
import type { ToneScoring } from './tone-scoring.ts';

/** What the grade needs to know of a finding. */
export type GradedFault = {
  readonly severity: Severity;
  readonly dimension: ToneDimension;
  /** True where the fault is one of the reply as a whole, which length neither excuses nor aggravates. */
  readonly isWholeReply: boolean;
};

type ToneGrade = {
  readonly score: number;
  readonly dimensions: Readonly<Record<ToneDimension, number>>;
};

/** No reply is longer: beyond it, where rules stop counting what they find, length excuses nothing more. */
const longestReply = 2_000;

const best = 5;
const worst = 1;

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/**
 * Grades a reply by its faults, each dimension and the whole from 1 to 5 with one decimal:
 *
 * ```
 * cost(fault)   = severity[fault.severity] x perWords / clamp(words, wordFloor, 2000), or severity[fault.severity] for a
 *                 fault of the reply as a whole
 * dimension     = max(1, 5 - sum of the costs of its faults)
 * score         = sum(weight x dimension) / sum(weight), from the unrounded dimensions
 * ```
 *
 * The defaults (0.3, 0.8 and 1.5 points a hundred words, at least sixty words, equal weights) make one warning in a reply of
 * forty words cost 1.3 points of one dimension and 0.3 of the score.
 */
export const gradeFindings = (
  faults: readonly GradedFault[],
  wordCount: number,
  scoring: ToneScoring,
): ToneGrade => {
  const density = scoring.perWords / Math.min(Math.max(wordCount, scoring.wordFloor), longestReply);
  const costs = Object.fromEntries(toneDimensions.map((name) => [name, 0])) as Record<ToneDimension, number>;
  for (const { severity, dimension, isWholeReply } of faults) {
    costs[dimension] += scoring.severity[severity] * (isWholeReply ? 1 : density);
  }
  const grade = (name: ToneDimension): number => Math.max(worst, best - costs[name]);
  const weights = toneDimensions.reduce((sum, name) => sum + scoring.dimensions[name], 0);
  const mean =
    toneDimensions.reduce((sum, name) => sum + scoring.dimensions[name] * grade(name), 0) / weights;
  return {
    score: oneDecimal(mean),
    dimensions: {
      clear: oneDecimal(grade('clear')),
      warm: oneDecimal(grade('warm')),
      direct: oneDecimal(grade('direct')),
      'on-brand': oneDecimal(grade('on-brand')),
      correct: oneDecimal(grade('correct')),
    },
  };
};
