/** What a step took over all cases, milliseconds. */
export type TimeSummary = {
  readonly runs: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly total: number;
};

/**
 * Gives a percentile of values in ascending order by the nearest rank: the least value that at least that share of them
 * do not exceed (Hyndman and Fan, 1996, type 1), so it is always one that was measured. `share` is above 0 and at most
 * 1; 0 for no values.
 */
export const percentile = (ascending: ArrayLike<number>, share: number): number =>
  ascending[Math.max(0, Math.ceil(share * ascending.length - 1e-9) - 1)] ?? 0;

/** Summarises durations in milliseconds; all zeros for none. */
export const summariseTimes = (milliseconds: readonly number[]): TimeSummary => {
  const ascending = Float64Array.from(milliseconds).sort();
  return {
    runs: ascending.length,
    p50: percentile(ascending, 0.5),
    p95: percentile(ascending, 0.95),
    max: percentile(ascending, 1),
    total: ascending.reduce((sum, value) => sum + value, 0),
  };
};

/**
 * Summarises the timings of many cases step by step, in the order in which steps were first met. A case without a step
 * does not count for it.
 */
export const summariseSteps = (
  timings: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, TimeSummary>> => {
  const steps = new Map<string, number[]>();
  for (const timing of timings)
    for (const [step, milliseconds] of Object.entries(timing)) {
      const known = steps.get(step);
      if (known === undefined) steps.set(step, [milliseconds]);
      else known.push(milliseconds);
    }
  return Object.fromEntries([...steps].map(([step, values]) => [step, summariseTimes(values)]));
};
