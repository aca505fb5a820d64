import type { TextSpan } from '../../src/language/text-span.ts';

/** Spans found and wanted, counted. */
export type SpanCount = { hit: number; extra: number; missed: number };

/** Two spans are the same question when they share at least this part of what either covers. */
const leastOverlap = 0.5;

const overlap = (left: TextSpan, right: TextSpan): number =>
  Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start)) /
  (Math.max(left.end, right.end) - Math.min(left.start, right.start));

/** Counts the found spans against the wanted ones, each matched once, in the order of the text. */
export const countSpans = (found: readonly TextSpan[], wanted: readonly TextSpan[]): SpanCount => {
  const free = new Set(found);
  let hit = 0;
  for (const span of wanted) {
    const match = [...free].find((candidate) => overlap(candidate, span) >= leastOverlap);
    if (match === undefined) continue;
    free.delete(match);
    hit += 1;
  }
  return { hit, extra: free.size, missed: wanted.length - hit };
};

export const addCounts = (left: SpanCount, right: SpanCount): SpanCount => ({
  hit: left.hit + right.hit,
  extra: left.extra + right.extra,
  missed: left.missed + right.missed,
});

export const precision = ({ hit, extra }: SpanCount): number => hit / Math.max(1, hit + extra);
export const recall = ({ hit, missed }: SpanCount): number => hit / Math.max(1, hit + missed);
export const f1 = ({ hit, extra, missed }: SpanCount): number =>
  (2 * hit) / Math.max(1, 2 * hit + extra + missed);
