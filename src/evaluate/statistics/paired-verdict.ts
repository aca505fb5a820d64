import { CopilotError } from '../../fault/copilot-error.ts';
import { differenceInterval } from './bootstrap-interval.ts';
import { casesNeeded, detectableDifference } from './detectable-difference.ts';
import { mean } from './mean.ts';
import { permutationTest } from './permutation-test.ts';

export type Verdict = 'better' | 'worse' | 'no difference seen' | 'too few cases';

/** Below this many pairs nothing is said: a single odd case would turn the answer. */
export const leastCases = 10;

/** A p value up to this counts; "better" and "worse" together are then said of one in twenty pairs of equal systems. */
const level = 0.05;

export type ComparisonOptions = {
  /** False for edits, time and cost. Default true. */
  readonly higherIsBetter?: boolean;
  /** The smallest mean difference that matters, in the unit of the metric. Default 0.05, five of a hundred for shares. */
  readonly worthwhile?: number;
  /** How far one case can differ at most. Default 1, for metrics from 0 to 1. */
  readonly largest?: number;
  readonly seed?: number;
  /** Bootstrap resamples, default 2,000. */
  readonly resamples?: number;
  /** Draws of the permutation test where it is not exact, default 9,999. */
  readonly permutations?: number;
};

/** How two systems compare on the same cases, with what the verdict rests on. */
export type PairedComparison = {
  readonly cases: number;
  /** Cases whose value differs. */
  readonly changed: number;
  readonly before: number;
  readonly after: number;
  /** Mean of after - before, with its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided, 0 to 1; among slices corrected for their number. */
  readonly p: number;
  readonly worthwhile: number;
  /** The smallest true difference these cases would show in four of five trials; null for fewer than two. */
  readonly detectable: number | null;
  /** How many cases would show the worthwhile difference, at least ten; null for fewer than two. */
  readonly needed: number | null;
  readonly verdict: Verdict;
};

/** Values that are equal but for rounding do not differ. */
const differenceOf = (before: number, after: number): number =>
  Math.abs(after - before) <= 1e-12 * Math.max(1, Math.abs(before), Math.abs(after)) ? 0 : after - before;

const checkValues = (before: readonly number[], after: readonly number[], worthwhile: number): void => {
  if (!(worthwhile > 0))
    throw new CopilotError('input-invalid', 'The difference that matters must be above 0.');
  if (before.length !== after.length)
    throw new CopilotError('input-invalid', 'Two systems can only be compared on the same cases.', {
      details: { before: before.length, after: after.length },
    });
  const at = before.findIndex((value, place) => !Number.isFinite(value) || !Number.isFinite(after[place]));
  if (at >= 0)
    throw new CopilotError('input-invalid', 'A value to compare is not a finite number.', {
      details: { at },
    });
};

/**
 * Gives the verdict on a comparison for a p value, in this order:
 * 1. fewer than ten pairs: `too few cases`;
 * 2. p at most 0.05 and the interval clear of 0: `better` or `worse`, by the direction of the metric;
 * 3. the pairs would have shown a worthwhile difference (`detectable` at most `worthwhile`): `no difference seen`;
 * 4. else `too few cases`.
 *
 * The permutation test bounds the false alarms and the interval must not contradict it, so a system compared with itself
 * is called better in about 1 of 40 comparisons or fewer, whatever the number of cases.
 */
export const verdictOf = (
  comparison: Omit<PairedComparison, 'verdict'>,
  higherIsBetter: boolean,
): Verdict => {
  const { cases, low, high, p, detectable, worthwhile, difference } = comparison;
  if (cases < leastCases) return 'too few cases';
  if (p <= level && (low > 0 || high < 0)) return difference > 0 === higherIsBetter ? 'better' : 'worse';
  return detectable !== null && detectable <= worthwhile ? 'no difference seen' : 'too few cases';
};

/**
 * Compares two systems by their values on the same cases, in the same order: mean difference, bootstrap interval,
 * permutation test, what could have been seen, and the verdict. A value must be that of a case, not of a question, as
 * the questions of one case are not independent. Throws CopilotError 'input-invalid' for lists of different length and
 * for values that are no finite numbers.
 */
export const comparePaired = (
  before: readonly number[],
  after: readonly number[],
  options: ComparisonOptions = {},
): PairedComparison => {
  const worthwhile = options.worthwhile ?? 0.05;
  checkValues(before, after, worthwhile);
  const differences = before.map((value, at) => differenceOf(value, after[at] ?? value));
  const needed = casesNeeded(differences, worthwhile, options.largest);
  const { value, low, high } = differenceInterval(differences, options.seed, options.resamples);
  const comparison = {
    cases: differences.length,
    changed: differences.filter((difference) => difference !== 0).length,
    before: mean(before),
    after: mean(after),
    difference: value,
    low,
    high,
    p: permutationTest(differences, options.seed, options.permutations),
    worthwhile,
    detectable: detectableDifference(differences, options.largest),
    needed: needed === null ? null : Math.max(leastCases, needed),
  };
  return { ...comparison, verdict: verdictOf(comparison, options.higherIsBetter ?? true) };
};
