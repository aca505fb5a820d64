import { setTimeout as wait } from 'node:timers/promises';
import type { RetryPace } from './fault-rules.ts';
import { SalesforceFault } from './salesforce-fault.ts';

/** Milliseconds before the first repetition; each further wait is twice as long. */
export type RetryWaits = Readonly<Record<Exclude<RetryPace, 'never'>, number>>;

/** A lock is gone in a moment; the org's long requests take half a minute to end. */
export const usualWaits: RetryWaits = { short: 500, long: 30_000 };

/** Repetitions by pace, after the first try. */
const repetitions = { short: 4, long: 2 } as const;

/**
 * Does a call and repeats it while its fault says that this may help. Waits are spread by half at random, so that readers that failed
 * together do not come back together.
 */
export const tryAgain = async <Result>(
  call: () => Promise<Result>,
  waits: RetryWaits = usualWaits,
  random: () => number = Math.random,
): Promise<Result> => {
  for (let failed = 0; ; failed += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof SalesforceFault) || error.pace === 'never') throw error;
      if (failed >= repetitions[error.pace]) throw error;
      await wait(waits[error.pace] * 2 ** failed * (0.75 + random() / 2));
    }
  }
};
