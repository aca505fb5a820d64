import type { Span } from '../text/text-segments.ts';

/** The one stretch in which two texts differ: what lies before `start` and after the ends is the same. */
export type TextChange = { readonly start: number; readonly endBefore: number; readonly endAfter: number };

/** Finds the smallest stretch whose replacement turns one text into the other. */
export const changeBetween = (before: string, after: string): TextChange => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { start, endBefore: before.length - tail, endAfter: after.length - tail };
};

/** Moves spans from one text into an edited one; a span that the edit touched inside is dropped. */
export const shiftSpans = <Mark extends Span>(
  before: string,
  after: string,
  spans: readonly Mark[],
): readonly Mark[] => {
  if (before === after) return spans;
  const change = changeBetween(before, after);
  const delta = change.endAfter - change.endBefore;
  return spans.flatMap((span) => {
    if (span.end <= change.start) return [span];
    if (span.start >= change.endBefore) {
      return [{ ...span, start: span.start + delta, end: span.end + delta }];
    }
    return [];
  });
};
