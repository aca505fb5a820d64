import { holmCorrection } from './holm-correction.ts';
import {
  type ComparisonOptions,
  comparePaired,
  leastCases,
  type PairedComparison,
  verdictOf,
} from './paired-verdict.ts';

/** The values of both systems on the cases of one slice, such as a market. */
export type SliceValues = { readonly before: readonly number[]; readonly after: readonly number[] };

/**
 * Compares two systems slice by slice, with p values corrected for the number of slices (Holm), so that looking at 27
 * markets does not find one by chance. Slices of fewer cases than a verdict needs are told apart by that before anything
 * is looked at, and are not counted. The intervals stay those of one slice alone.
 */
export const compareSlices = (
  slices: ReadonlyMap<string, SliceValues>,
  options: ComparisonOptions = {},
): ReadonlyMap<string, PairedComparison> => {
  const compared = [...slices].map(
    ([name, { before, after }]) => [name, comparePaired(before, after, options)] as const,
  );
  const judged = compared.filter(([, { cases }]) => cases >= leastCases);
  const corrected = holmCorrection(judged.map(([, { p }]) => p));
  const values = new Map(judged.map(([name], at) => [name, corrected[at] ?? 1]));
  return new Map(
    compared.map(([name, comparison]) => {
      const among = { ...comparison, p: values.get(name) ?? comparison.p };
      return [name, { ...among, verdict: verdictOf(among, options.higherIsBetter ?? true) }];
    }),
  );
};
