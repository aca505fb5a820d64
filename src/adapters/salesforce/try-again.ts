import { setTimeout as wait } from 'node:timers/promises';
import type { RetryPace } from './fault-rules.ts';
import { SalesforceFault } from './salesforce-fault.ts';

/** Milliseconds before the first repetition; each further wait is twice as long. */
export type RetryWaits = Readonly<Record<Exclude<RetryPace, 'never'>, number>>;

/** A lock is gone in a moment; the org's long requests take half a minute to end. */
export const usualWaits: RetryWaits = { short: 500, long: 30_000 };

/** Repetitions by pace, after the first try. */
const repetitions = { short: 4, long: 2 } as const;

/** Faults with which the org says that it did nothing; after any other a repetition could do the same twice. */
const undoneFaults: ReadonlySet<string> = new Set(['UNABLE_TO_LOCK_ROW', 'CONCURRENT_LIMIT']);

/** Tells whether a call that failed this way has surely changed nothing in the org. */
export const changedNothing = (fault: SalesforceFault): boolean =>
  fault.pace === 'never' || undoneFaults.has(fault.errorCode);

/**
 * Does a call and repeats it while its fault says that this may help. Waits are spread by half at random, so that readers that failed
 * together do not come back together. What `writes` is repeated only after a fault that says that nothing was written.
 */
export const tryAgain = async <Result>(
  call: () => Promise<Result>,
  waits: RetryWaits = usualWaits,
  {
    random = Math.random,
    writes = false,
  }: { readonly random?: () => number; readonly writes?: boolean } = {},
): Promise<Result> => {
  for (let failed = 0; ; failed += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof SalesforceFault) || error.pace === 'never') throw error;
      if (writes && !changedNothing(error)) throw error;
      if (failed >= repetitions[error.pace]) throw error;
      await wait(waits[error.pace] * 2 ** failed * (0.75 + random() / 2));
    }
  }
};
