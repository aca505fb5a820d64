import type { EvaluationRunJson } from '../contract/evaluation-run.ts';

/** What a step took over the cases that have it, milliseconds. */
export type StepTime = {
  readonly step: string;
  readonly cases: number;
  readonly median: number;
  readonly p95: number;
  readonly total: number;
};

/** By the nearest rank, so that it is a time that was measured (Hyndman and Fan, 1996, type 1). */
const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.max(0, Math.ceil(share * ascending.length - 1e-9) - 1)] ?? 0;

/** Sums up the timings of all cases by step, in the order in which the steps were first met. */
export const stepTimes = (cases: EvaluationRunJson['cases']): readonly StepTime[] => {
  const steps = new Map<string, number[]>();
  for (const { timings } of cases)
    for (const [step, milliseconds] of Object.entries(timings)) {
      const known = steps.get(step);
      if (known === undefined) steps.set(step, [milliseconds]);
      else known.push(milliseconds);
    }
  return [...steps].map(([step, times]) => {
    const ascending = times.toSorted((a, b) => a - b);
    return {
      step,
      cases: ascending.length,
      median: percentile(ascending, 0.5),
      p95: percentile(ascending, 0.95),
      total: ascending.reduce((sum, time) => sum + time, 0),
    };
  });
};
