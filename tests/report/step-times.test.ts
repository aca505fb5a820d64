import { expect, test } from 'vitest';
import { stepTimes } from '../../src/report/step-times.ts';
import { oneCase } from './support/evaluation-runs.ts';

const [known] = oneCase.cases;
const timed = (...timings: Record<string, number>[]) =>
  stepTimes(timings.map((timing) => ({ ...(known as NonNullable<typeof known>), timings: timing })));

test('steps stand in the order in which they were met, with median and 95 of 100 as measured', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => ({
    retrieve: at + 1,
    ...(at === 3 ? { compose: 5 } : {}),
  }));
  expect(timed(...twenty)).toEqual([
    { step: 'retrieve', cases: 20, median: 10, p95: 19, total: 210 },
    { step: 'compose', cases: 1, median: 5, p95: 5, total: 5 },
  ]);
});

test('no case has no steps', () => {
  expect(stepTimes([])).toEqual([]);
});
