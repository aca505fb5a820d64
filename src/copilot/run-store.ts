import type { EvaluationRun } from '../evaluate/run/evaluation-run.ts';

/** The port of whole runs: the key stands for suite, cases, baseline, settings, knowledge and code. */
export type RunStore = {
  readonly get: (key: string) => Promise<EvaluationRun | null>;
  readonly put: (key: string, run: EvaluationRun) => Promise<void>;
};
