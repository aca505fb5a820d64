/** What was found against what was wanted, counted; whole numbers. */
export type MatchCounts = {
  /** Found and wanted. */
  readonly hit: number;
  /** Found, not wanted. */
  readonly extra: number;
  /** Wanted, not found. */
  readonly missed: number;
};

/** Each from 0 to 1. */
export type MatchScores = {
  readonly precision: number;
  /** Null where nothing was wanted, so that nothing could be missed. */
  readonly recall: number | null;
  readonly f1: number;
};

/** Adds up counts, to score many cases as one (micro average). */
export const sumCounts = (counts: readonly MatchCounts[]): MatchCounts =>
  counts.reduce(
    (sum, { hit, extra, missed }) => ({
      hit: sum.hit + hit,
      extra: sum.extra + extra,
      missed: sum.missed + missed,
    }),
    { hit: 0, extra: 0, missed: 0 },
  );

/**
 * Gives precision (hits among the found), recall (hits among the wanted) and F1 (their harmonic mean, 2 hit / (2 hit +
 * extra + missed); van Rijsbergen, 1979). Finding nothing where nothing is wanted is right: precision and F1 are 1.
 * Finding nothing where something is wanted scores 0, so that a system can't leave the average by staying silent.
 */
export const countScores = ({ hit, extra, missed }: MatchCounts): MatchScores => {
  const isQuiet = hit + extra + missed === 0;
  return {
    precision: isQuiet ? 1 : hit / Math.max(1, hit + extra),
    recall: hit + missed === 0 ? null : hit / (hit + missed),
    f1: isQuiet ? 1 : (2 * hit) / (2 * hit + extra + missed),
  };
};
