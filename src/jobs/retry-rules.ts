/** How often and when a job is tried again. */
export type RetryRules = {
  /** Attempts in all. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; each further wait is twice as long. */
  readonly firstWaitMs: number;
  /** The part of a wait that is left to chance, 0 to 1, so that jobs that failed together do not come again together. */
  readonly jitter: number;
};

/** Waits of 2, 4, 8 and 16 s at most: half a minute, which a restart of a server or of its database takes. */
export const defaultRetryRules: RetryRules = { attempts: 5, firstWaitMs: 2_000, jitter: 0.5 };

/** Gives the milliseconds to wait after an attempt, 1 for the first; `chance` is 0 to 1. */
export const waitAfter = ({ firstWaitMs, jitter }: RetryRules, attempt: number, chance: number): number => {
  const longest = firstWaitMs * 2 ** (attempt - 1);
  return Math.floor(longest * (1 - jitter) + longest * jitter * chance);
};
