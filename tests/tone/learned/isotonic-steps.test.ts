import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotonicSteps } from '../../../src/tone/learned/isotonic-steps.ts';

const pointsOf = (grades: readonly number[]) => grades.map((grade, at) => ({ raw: at + 1, grade }));

describe('isotonicSteps', () => {
  it('fits the example of R’s isoreg: steps of the same height, each told by its middle', () => {
    // https://stat.ethz.ch/R-manual/R-devel/library/stats/html/isoreg.html, y4: 4.25 four times, 5, 6 four times, 8.
    expect(isotonicSteps(pointsOf([5, 9, 1, 2, 5, 6, 7, 8, 3, 8]))).toEqual([
      { raw: 2.5, grade: 4.25 },
      { raw: 5, grade: 5 },
      { raw: 7.5, grade: 6 },
      { raw: 10, grade: 8 },
    ]);
  });

  it('leaves rising grades as they are, and makes one step of falling ones', () => {
    expect(isotonicSteps(pointsOf([1, 2, 4]))).toEqual(pointsOf([1, 2, 4]));
    expect(isotonicSteps(pointsOf([5, 3, 1]))).toEqual([{ raw: 2, grade: 3 }]);
    expect(isotonicSteps([])).toEqual([]);
  });

  it('joins a step of fewer than a twenty-fifth of the grades to a neighbour, wherever it lies', () => {
    // Thirty grades: a step must be made of two at least. The first, one in the middle and the last stand alone.
    const grades = [1, ...Array<number>(14).fill(2), 3, ...Array<number>(13).fill(4), 5];
    expect(isotonicSteps(pointsOf(grades))).toEqual([
      { raw: 8, grade: expect.closeTo((1 + 14 * 2) / 15, 12) },
      { raw: 23, grade: expect.closeTo((3 + 13 * 4 + 5) / 15, 12) },
    ]);
  });

  it('rises in raw score and grade, and stays within the grades, whatever they are', () => {
    const point = fc.record({
      raw: fc.integer({ min: -20, max: 20 }),
      grade: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
        const steps = isotonicSteps(points);
        const grades = points.map(({ grade }) => grade);
        return (
          steps.every(
            ({ raw, grade }, at) =>
              at === 0 || (raw > (steps[at - 1]?.raw ?? 0) && grade > (steps[at - 1]?.grade ?? 0)),
          ) &&
          (steps[0]?.grade ?? 0) >= Math.min(...grades) - 1e-9 &&
          (steps.at(-1)?.grade ?? 9) <= Math.max(...grades) + 1e-9
        );
      }),
    );
  });
});
