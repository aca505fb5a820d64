import type { Candidate } from './apply-recogniser.ts';
import type { Certainty } from './recogniser.ts';
import { makeSpanCover, type SpanCover } from './span-cover.ts';

const rank: Readonly<Record<Certainty, number>> = { proven: 0, labelled: 1, likely: 2 };

/**
 * Chooses among overlapping candidates: the more certain wins, then the longer, then the earlier. Candidates below `proven`
 * that touch a kept term are dropped. The result is in order and free of overlaps.
 */
export const settleOverlaps = (
  candidates: readonly Candidate[],
  kept: SpanCover,
  length: number,
): readonly Candidate[] => {
  const cover = makeSpanCover(length);
  return candidates
    .filter((candidate) => candidate.end > candidate.start)
    .filter((candidate) => candidate.certainty === 'proven' || !kept.touches(candidate))
    .toSorted(
      (one, other) =>
        rank[one.certainty] - rank[other.certainty] ||
        other.end - other.start - (one.end - one.start) ||
        one.start - other.start,
    )
    .filter((candidate) => {
      if (cover.touches(candidate)) return false;
      cover.add(candidate);
      return true;
    })
    .toSorted((one, other) => one.start - other.start);
};
