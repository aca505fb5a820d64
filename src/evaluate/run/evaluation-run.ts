import type { PairedComparison } from '../statistics/paired-verdict.ts';
import type { CaseResult } from './case-result.ts';
import type { MetricDefinition } from './metric-definition.ts';

/** A metric over some cases, with its 95 % interval; `cases` are those that have a value. */
export type MetricValue = {
  readonly name: string;
  readonly cases: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
};

/** The metrics of the cases of one slice: dimension 'market', name 'SE'. */
export type SliceResult = {
  readonly dimension: string;
  readonly name: string;
  readonly cases: number;
  readonly metrics: readonly MetricValue[];
};

/** How a metric compares with the baseline, in numbers and as one sentence. */
export type MetricComparison = PairedComparison & {
  readonly name: string;
  readonly sentence: string;
};

/** A case that got worse or better by the primary metric, or, among equals, by the sum of all. */
export type CaseChange = { readonly id: string; readonly before: number; readonly after: number };

/** A run beside the baseline, on the cases that both have. */
export type RunComparison = {
  readonly baseline: {
    readonly file: string;
    readonly startedAt: string;
    readonly checksum: string;
    readonly system: Readonly<Record<string, string | number | boolean | null>>;
  };
  /** Of the primary metric, over all cases. */
  readonly verdict: PairedComparison['verdict'];
  readonly sentence: string;
  readonly metrics: readonly MetricComparison[];
  /** The primary metric by slice, with p values corrected for the number of slices of all dimensions. */
  readonly slices: readonly (MetricComparison & { readonly dimension: string; readonly slice: string })[];
  /** Worst first, at most ten, with the earlier result of each case for showing both. */
  readonly regressions: readonly (CaseChange & { readonly earlier: CaseResult })[];
  /** Best first, at most ten. */
  readonly improvements: readonly CaseChange[];
  /** Cases that only one of the two runs has. */
  readonly leftOut: number;
};

/** A bound that a suite sets for a metric, and whether it was kept. */
export type ThresholdResult = {
  readonly metric: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** Null when no case has a value, which fails. */
  readonly value: number | null;
  readonly passed: boolean;
};

/** One thing to mend, with the cases it would help; most cases first. */
export type FixProposal = {
  readonly kind: 'unanswered-questions' | 'misleading-source' | 'tone-rule';
  /** One line that a person understands: the question as asked, the article's title, the rule. */
  readonly title: string;
  /** What to do about it, one sentence. */
  readonly advice: string;
  readonly cases: readonly string[];
  /** Questions, hits or findings behind it. */
  readonly count: number;
};

/** The primary metric over time or over answers learned: equal steps of cases in order of time. */
export type LearningCurve = {
  readonly metric: string;
  readonly points: readonly (Omit<MetricValue, 'name'> & { readonly until: string })[];
};

/** Everything one run of a suite found; saved as JSON it is also what a later run is compared with. */
export type EvaluationRun = {
  readonly format: 'cair-evaluation-run@1';
  readonly suite: { readonly name: string; readonly title: string; readonly primary: string };
  readonly dataset: { readonly name: string; readonly version: string; readonly checksum: string };
  /** What was measured: embedder, index, thresholds, profiles, version of the code. */
  readonly system: Readonly<Record<string, string | number | boolean | null>>;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly seconds: number;
  /** Cases whose results were still known from an earlier run of the same case, configuration and code. */
  readonly reused: number;
  readonly definitions: readonly MetricDefinition[];
  readonly metrics: readonly MetricValue[];
  readonly slices: readonly SliceResult[];
  readonly comparison: RunComparison | null;
  readonly thresholds: readonly ThresholdResult[];
  /** Failed with the reasons, one sentence each; passed without any. */
  readonly gate: { readonly passed: boolean; readonly reasons: readonly string[] };
  readonly curve: LearningCurve | null;
  readonly fixNext: readonly FixProposal[];
  readonly cases: readonly CaseResult[];
};
