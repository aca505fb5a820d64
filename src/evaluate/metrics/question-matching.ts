import type { TextSpan } from '../../language/text-span.ts';
import { bestPairing, type MatchedPair } from './best-pairing.ts';
import type { MatchCounts } from './match-counts.ts';

/** Which found questions are which wanted ones, and the counts that `countScores` makes precision, recall and F1 of. */
export type QuestionMatching = { readonly pairs: readonly MatchedPair[]; readonly counts: MatchCounts };

/** Two spans are one question when they share at least half of what they cover together. */
export const leastOverlap = 0.5;

/** Gives what two spans share over what they cover together (Jaccard index), 0 to 1; 0 for empty spans. */
export const spanOverlap = (left: TextSpan, right: TextSpan): number => {
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return shared <= 0 ? 0 : shared / (Math.max(left.end, right.end) - Math.min(left.start, right.start));
};

const match = (
  found: number,
  wanted: number,
  likeness: (found: number, wanted: number) => number,
): QuestionMatching => {
  const pairs = bestPairing(found, wanted, likeness);
  return {
    pairs,
    counts: { hit: pairs.length, extra: found - pairs.length, missed: wanted - pairs.length },
  };
};

/**
 * Matches found questions with wanted ones by where they stand: one to one, as many as possible, where the spans' overlap
 * (shared over covered together, in UTF-16 units) is at least `least`, which is above 0 and at most 1. Default 0.5.
 */
export const matchBySpan = (
  found: readonly TextSpan[],
  wanted: readonly TextSpan[],
  least: number = leastOverlap,
): QuestionMatching =>
  match(found.length, wanted.length, (one, other) => {
    const [left, right] = [found[one], wanted[other]];
    const overlap = left === undefined || right === undefined ? 0 : spanOverlap(left, right);
    return overlap >= least ? overlap : 0;
  });

/**
 * Matches found questions with wanted ones by what they mean: one to one, as many as possible, where `similarity` (0 to
 * 1, such as the cosine of their embeddings) is at least `threshold`, which is above 0. The threshold belongs to the
 * embedder and has no default.
 */
export const matchByMeaning = <Asked>(
  found: readonly Asked[],
  wanted: readonly Asked[],
  similarity: (found: Asked, wanted: Asked) => number,
  threshold: number,
): QuestionMatching =>
  match(found.length, wanted.length, (one, other) => {
    const [left, right] = [found[one], wanted[other]];
    const likeness = left === undefined || right === undefined ? 0 : similarity(left, right);
    return likeness >= threshold ? likeness : 0;
  });
