import type { Interval } from '../statistics/bootstrap-interval.ts';
import { leastCases } from '../statistics/paired-verdict.ts';

/** Where a value lies beside the one to beat; it can't be told while the interval holds both sides. */
export type TargetVerdict = 'above' | 'below' | "can't tell yet";

/** What was measured, over how much, beside a value to beat. */
export type TargetMeasure = {
  /** Null while nothing was measured. */
  readonly measured: Interval | null;
  /** Answers, or replies for a correlation. */
  readonly n: number;
  /** People and cases behind them. */
  readonly graders: number;
  readonly cases: number;
  readonly target: number;
  readonly verdict: TargetVerdict;
  readonly sentence: string;
};

/** Tells on which side of a target an interval lies, from at least ten cases on, as any verdict here. */
export const besideTarget = (measured: Interval | null, cases: number, target: number): TargetVerdict => {
  if (measured === null || cases < leastCases) return "can't tell yet";
  if (measured.low > target) return 'above';
  return measured.high < target ? 'below' : "can't tell yet";
};
