/** Measures the steps of one run; timings are told, never decided by. */
export type Stopwatch = {
  /** Runs a step and adds its milliseconds to the step's name. */
  readonly time: <Result>(step: string, work: () => Promise<Result> | Result) => Promise<Result>;
  /** Milliseconds by step, in the order of first use, and `total`; one decimal. */
  readonly timings: () => Readonly<Record<string, number>>;
};

/** Starts a stopwatch over a clock that gives milliseconds. */
export const startStopwatch = (now: () => number): Stopwatch => {
  const started = now();
  const steps = new Map<string, number>();
  const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
  return {
    time: async (step, work) => {
      const begun = now();
      const result = await work();
      steps.set(step, (steps.get(step) ?? 0) + now() - begun);
      return result;
    },
    timings: () => ({
      ...Object.fromEntries([...steps].map(([step, milliseconds]) => [step, rounded(milliseconds)])),
      total: rounded(now() - started),
    }),
  };
};
