import { sampleSpread } from './mean.ts';
import { normalQuantile } from './normal-distribution.ts';
import { studentQuantile } from './student-quantile.ts';

/** Found in four of five trials, and seen where there is none in one of twenty. */
const power = 0.8;
const falseAlarms = 0.05;

/** What a spread over the root of n is multiplied by: Bloom, 1995, https://doi.org/10.1177/0193841X9501900504. */
const multiplier = (cases: number): number =>
  studentQuantile(1 - falseAlarms / 2, cases - 1) + studentQuantile(power, cases - 1);

/**
 * With none among n, up to 3 / n of all may be so: Hanley and Lippman-Hand, 1983,
 * https://doi.org/10.1001/jama.1983.03330370053031.
 */
const ruleOfThree = 3;

/**
 * Gives the smallest true mean difference that as many pairs with this spread would show in four of five trials, at 5 %
 * false alarms; in the unit of the differences, above 0. Where all differences are equal there is no spread to go by, and
 * the rule of three bounds it: `largest` is how far one case can differ, 1 for a metric from 0 to 1.
 * Null for fewer than two pairs.
 */
export const detectableDifference = (differences: readonly number[], largest = 1): number | null => {
  const cases = differences.length;
  if (cases < 2) return null;
  const spread = sampleSpread(differences);
  return spread === 0
    ? Math.min(1, ruleOfThree / cases) * largest
    : (multiplier(cases) * spread) / Math.sqrt(cases);
};

/**
 * Gives how many pairs would show a true mean difference of this size in four of five trials, judged by the spread of the
 * differences seen so far; 2 or more. Null for fewer than two pairs.
 */
export const casesNeeded = (
  differences: readonly number[],
  difference: number,
  largest = 1,
): number | null => {
  if (differences.length < 2) return null;
  const spread = sampleSpread(differences);
  if (spread === 0) return Math.max(2, Math.ceil((ruleOfThree * largest) / difference));
  const needs = (cases: number): boolean => (multiplier(cases) * spread) / Math.sqrt(cases) > difference;
  const atLeast = ((normalQuantile(1 - falseAlarms / 2) + normalQuantile(power)) * spread) / difference;
  let cases = Math.max(2, Math.floor(atLeast ** 2));
  // Student's t asks for a few more than the normal distribution that the start is computed by.
  while (needs(cases)) cases += 1;
  return cases;
};
