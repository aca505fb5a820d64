import type { CalibrationPoint } from './isotonic-steps.ts';

const best = 5;
const worst = 1;

/** Beyond it the score only nears 5: a perfect reply with a fault must still score below the same without it. */
const mostOfLine = 4.85;

/** The same at the other end, where less room will do: grades of 1 alone would leave no worse score for a worse reply. */
const leastOfLine = 1.02;

/** Where grades say nothing more, a better reply must still score a little better: points of score per point of raw score. */
const leastSlope = 0.2;

/** How fast the ends are neared beyond the outermost points, per point of raw score. */
const endPace = 0.8;

const between = (from: CalibrationPoint, to: CalibrationPoint, raw: number): number =>
  from.grade + ((to.grade - from.grade) * (raw - from.raw)) / (to.raw - from.raw);

/** Raises points that lie level, so that the line through them never stands still; those past its highest point say no more. */
const rising = (points: readonly CalibrationPoint[]): readonly CalibrationPoint[] => {
  const raised: CalibrationPoint[] = [];
  for (const { raw, grade } of points) {
    const last = raised.at(-1);
    if (last?.grade === mostOfLine) break;
    const least = last === undefined ? leastOfLine : last.grade + leastSlope * (raw - last.raw);
    raised.push({ raw, grade: Math.min(mostOfLine, Math.max(grade, least)) });
  }
  return raised;
};

/**
 * Makes the line from a raw score to a grade from 1 to 5: straight between the points, which stand in rising order, and ever
 * nearer to 1 and 5 beyond them. It always rises, so that of two replies the one with the better raw score scores better.
 * Without points the raw score is the grade, kept from 1 to 5.
 */
export const makeCalibrate = (points: readonly CalibrationPoint[]): ((raw: number) => number) => {
  const line = rising(points);
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return (raw) => Math.min(best, Math.max(worst, raw));
  return (raw) => {
    if (raw >= last.raw) return best - (best - last.grade) * Math.exp(-endPace * (raw - last.raw));
    if (raw <= first.raw) return worst + (first.grade - worst) * Math.exp(-endPace * (first.raw - raw));
    const next = line.findIndex((point) => point.raw > raw);
    return between(line[next - 1] ?? first, line[next] ?? last, raw);
  };
};
