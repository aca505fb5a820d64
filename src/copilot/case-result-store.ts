import type { CaseResult } from '../evaluate/run/case-result.ts';

/**
 * The port of results that are known already: the key stands for the case, the settings, the knowledge and the code, so that
 * a result is never taken for another one. Every write is durable, so that a run that was cut off goes on where it was.
 */
export type CaseResultStore = {
  /** Results by key; unknown keys are left out. */
  readonly get: (keys: readonly string[]) => Promise<ReadonlyMap<string, CaseResult>>;
  readonly put: (key: string, result: CaseResult) => Promise<void>;
};
