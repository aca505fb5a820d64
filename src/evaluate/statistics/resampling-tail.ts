import { normalShareBelow } from './normal-distribution.ts';
import { studentQuantile } from './student-quantile.ts';

/** Ninety-five in a hundred: what is left out on either side. */
const tail = 0.025;

/**
 * Gives the share of resampled values to leave out at either end for a 95 % interval from a sample of this size: 0.025
 * for many values, less for few, 0 for one. Resamples of few values vary less than new samples would, so the plain 2.5 %
 * makes an interval that is too narrow: the expanded percentile interval of Hesterberg (2015),
 * https://arxiv.org/abs/1411.5279.
 *
 * NOTE: chosen by simulation for what has no standard error of its own, and for how far out a studentised one is taken:
 * docs/decisions/2026-11-22-intervals.md.
 */
export const resamplingTail = (size: number): number =>
  size < 2 ? 0 : normalShareBelow(Math.sqrt(size / (size - 1)) * studentQuantile(tail, size - 1));

/**
 * Gives the lower and upper end of a 95 % interval out of resampled values in ascending order, for a sample of this
 * size.
 */
export const resampledEnds = (
  ascending: ArrayLike<number>,
  size: number,
): { readonly low: number; readonly high: number } => {
  const left = Math.min(
    Math.floor(ascending.length * resamplingTail(size)),
    Math.floor((ascending.length - 1) / 2),
  );
  return { low: ascending[left] ?? 0, high: ascending[ascending.length - 1 - left] ?? 0 };
};
