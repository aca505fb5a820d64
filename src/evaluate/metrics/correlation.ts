import { mean } from '../statistics/mean.ts';

/** Two values of one thing, such as our score and a person's grade. */
export type ValuePair = readonly [number, number];

/**
 * Gives Pearson's correlation, -1 to 1: how close pairs lie to a straight line (Pearson, 1895).
 * Null for fewer than two pairs or when one side does not vary.
 */
export const pearsonCorrelation = (pairs: readonly ValuePair[]): number | null => {
  const [centre, otherCentre] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))];
  let [product, squares, otherSquares] = [0, 0, 0];
  for (const [one, other] of pairs) {
    product += (one - centre) * (other - otherCentre);
    squares += (one - centre) ** 2;
    otherSquares += (other - otherCentre) ** 2;
  }
  const spread = Math.sqrt(squares) * Math.sqrt(otherSquares);
  return spread === 0 ? null : Math.max(-1, Math.min(1, product / spread));
};

/** Gives the rank of each value in the order given, from 1; equal values share the mean of their ranks. */
export const averageRanks = (values: readonly number[]): readonly number[] => {
  const ascending = Float64Array.from(values).sort();
  const ranks = new Map<number, number>();
  let first = 0;
  for (let behind = 1; behind <= ascending.length; behind += 1) {
    if (ascending[behind] === ascending[first]) continue;
    ranks.set(ascending[first] ?? 0, (first + 1 + behind) / 2);
    first = behind;
  }
  return values.map((value) => ranks.get(value) ?? 0);
};

/**
 * Gives Spearman's rank correlation, -1 to 1: whether more of one goes with more of the other, however much more.
 * Pearson's on ranks, equal values sharing the mean of their ranks (Spearman, 1904). Null like Pearson's.
 */
export const spearmanCorrelation = (pairs: readonly ValuePair[]): number | null => {
  const ranks = averageRanks(pairs.map(([one]) => one));
  const otherRanks = averageRanks(pairs.map(([, other]) => other));
  return pearsonCorrelation(ranks.map((rank, at) => [rank, otherRanks[at] ?? 0]));
};
