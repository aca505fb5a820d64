import type { MetricValue } from '../../../evaluate/run/evaluation-run.ts';
import type { MetricDefinition } from '../../../evaluate/run/metric-definition.ts';

/** A folder that a suite can name, and one line on what is in it. */
export type FolderChoice = { readonly path: string; readonly about: string };

/** A saved run: what a later one can be compared with, and where thresholds can be learned from. */
export type RunChoice = {
  readonly path: string;
  readonly suite: string;
  readonly dataset: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly metrics: readonly MetricValue[];
};

/** Everything there is to choose from for a new suite; paths are relative to the working folder. */
export type SuiteChoices = {
  readonly datasets: readonly (FolderChoice & { readonly name: string })[];
  readonly knowledge: readonly FolderChoice[];
  readonly metrics: readonly MetricDefinition[];
  /** Newest first. */
  readonly runs: readonly RunChoice[];
};
