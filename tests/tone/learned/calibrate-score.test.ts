import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalibrate } from '../../../src/tone/learned/calibrate-score.ts';

const points = [
  { raw: 2, grade: 1.5 },
  { raw: 3, grade: 2.5 },
  { raw: 4, grade: 4.5 },
];

describe('makeCalibrate', () => {
  it('goes through the points and straight between them', () => {
    const calibrate = makeCalibrate(points);
    expect([2, 3, 4].map(calibrate)).toEqual([1.5, 2.5, 4.5]);
    expect(calibrate(2.5)).toBeCloseTo(2, 12);
    expect(calibrate(3.25)).toBeCloseTo(3, 12);
  });

  it('nears 1 and 5 beyond them, by a factor of e to the -0.8 a point', () => {
    const calibrate = makeCalibrate(points);
    expect(calibrate(5)).toBeCloseTo(5 - 0.5 * Math.exp(-0.8), 12);
    expect(calibrate(0)).toBeCloseTo(1 + 0.5 * Math.exp(-1.6), 12);
  });

  it('raises points that lie level by a fifth of a point a point', () => {
    const calibrate = makeCalibrate([
      { raw: 1, grade: 3 },
      { raw: 2, grade: 3 },
      { raw: 4, grade: 3 },
    ]);
    expect(calibrate(2)).toBeCloseTo(3.2, 12);
    expect(calibrate(4)).toBeCloseTo(3.6, 12);
  });

  it('still tells a better reply from a worse one where people gave nothing but 5 or nothing but 1', () => {
    const calibrate = makeCalibrate([
      { raw: 1, grade: 1 },
      { raw: 2, grade: 4.9 },
      { raw: 3, grade: 4.95 },
      { raw: 4, grade: 5 },
    ]);
    const scores = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5].map(calibrate);
    scores.slice(1).forEach((score, at) => {
      expect(score).toBeGreaterThan(scores[at] ?? 0);
    });
    expect(scores[0]).toBeGreaterThan(1);
    expect(scores.at(-1)).toBeLessThan(5);
  });

  it('always rises and is never 1 nor 5, whatever rising points it was given', () => {
    const grade = fc.integer({ min: 100, max: 500 }).map((hundredths) => hundredths / 100);
    const rising = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), grade), {
      minLength: 1,
      maxLength: 12,
    });
    const raw = fc.double({ min: -8, max: 12, noNaN: true });
    fc.assert(
      fc.property(rising, raw, raw, (steps, one, other) => {
        let at = 0;
        const grades = steps.map(([, value]) => value).sort((a, b) => a - b);
        const line = steps.map(([step], index) => {
          at += step / 10;
          return { raw: at, grade: grades[index] ?? 1 };
        });
        const calibrate = makeCalibrate(line);
        const [low, high] = one < other ? [one, other] : [other, one];
        const [worse, better] = [calibrate(low), calibrate(high)];
        if (!(worse > 1 && better < 5)) return false;
        return high - low < 1e-6 ? better >= worse : better > worse;
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the raw score from 1 to 5 where there are no points', () => {
    expect([-3, 1, 2.75, 5, 9].map(makeCalibrate([]))).toEqual([1, 1, 2.75, 5, 5]);
  });
});
