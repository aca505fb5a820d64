import { type Severity, type ToneDimension, toneDimensions } from './tone-report.ts';
import type { ToneScoring } from './tone-scoring.ts';

/** What the grade needs to know of a finding. */
export type GradedFault = {
  readonly severity: Severity;
  readonly dimension: ToneDimension;
  /** True where the fault is one of the reply as a whole, which length neither excuses nor aggravates. */
  readonly isWholeReply: boolean;
  /** How many times the cost of its severity it costs. Default 1. */
  readonly weight?: number | undefined;
};

type FaultCosts = {
  /** One per fault, in their order, in points of its dimension. */
  readonly costs: readonly number[];
  /** Each from 0 to 4. */
  readonly byDimension: Readonly<Record<ToneDimension, number>>;
  /** Each from 1 to 5, one decimal. */
  readonly dimensions: Readonly<Record<ToneDimension, number>>;
};

/** No reply is longer: beyond it, where rules stop counting what they find, length excuses nothing more. */
const longestReply = 2_000;

const best = 5;
const worst = 1;

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Gives each dimension the value of a function. */
export const eachDimension = <Value>(
  of: (name: ToneDimension) => Value,
): Readonly<Record<ToneDimension, Value>> => ({
  clear: of('clear'),
  warm: of('warm'),
  direct: of('direct'),
  'on-brand': of('on-brand'),
  correct: of('correct'),
});

/**
 * Says what faults cost, and grades each dimension from 1 to 5 with one decimal:
 *
 * ```
 * cost(fault)   = severity[fault.severity] x weight x perWords / clamp(words, wordFloor, 2000), or severity[fault.severity]
 *                 x weight for a fault of the reply as a whole
 * dimension     = max(1, 5 - sum of the costs of its faults)
 * ```
 *
 * The defaults (0.3, 0.8 and 1.5 points a hundred words, at least sixty words) make one warning in a reply of forty words
 * cost 1.3 points of one dimension.
 */
export const gradeFindings = (
  faults: readonly GradedFault[],
  wordCount: number,
  scoring: ToneScoring,
): FaultCosts => {
  const density = scoring.perWords / Math.min(Math.max(wordCount, scoring.wordFloor), longestReply);
  const costs = faults.map(
    ({ severity, isWholeReply, weight = 1 }) =>
      scoring.severity[severity] * weight * (isWholeReply ? 1 : density),
  );
  const sums = new Map<ToneDimension, number>(toneDimensions.map((name) => [name, 0]));
  faults.forEach(({ dimension }, at) => {
    sums.set(dimension, (sums.get(dimension) ?? 0) + (costs[at] ?? 0));
  });
  const byDimension = eachDimension((name) => Math.min(best - worst, sums.get(name) ?? 0));
  return { costs, byDimension, dimensions: eachDimension((name) => oneDecimal(best - byDimension[name])) };
};
