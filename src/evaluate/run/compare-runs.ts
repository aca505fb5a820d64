import { CopilotError } from '../../fault/copilot-error.ts';
import { compareSlices } from '../statistics/compare-slices.ts';
import { pairValues } from '../statistics/pair-values.ts';
import {
  type ComparisonOptions,
  comparePaired,
  type PairedComparison,
} from '../statistics/paired-verdict.ts';
import { verdictSentence } from '../statistics/verdict-sentence.ts';
import { type CasePair, caseChanges } from './case-changes.ts';
import type { EvaluationRun, MetricComparison, RunComparison } from './evaluation-run.ts';
import { groupBySlice } from './group-by-slice.ts';
import { inOrder } from './in-order.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { metricDefinition, notComparable } from './metric-definitions.ts';
import { type RunSummaryInput, shownMetrics, sliceResamples } from './summarise-run.ts';
import { writeValue } from './write-value.ts';

/** What must be known of an earlier run to compare with it. */
export type RunBaseline = Pick<EvaluationRun, 'dataset' | 'system' | 'startedAt' | 'cases'> & {
  /** Where it was read from, for the report. */
  readonly file: string;
};

export type RunComparisonInput = {
  readonly suite: Pick<RunSummaryInput['suite'], 'primary' | 'slices' | 'seed' | 'metrics'>;
  readonly present: Pick<EvaluationRun, 'dataset' | 'cases'>;
  readonly baseline: RunBaseline;
};

type Values = { readonly before: readonly number[]; readonly after: readonly number[] };

const valuesOf = (pairs: readonly CasePair[], metric: string): Values =>
  pairValues(
    new Map(pairs.map(({ id, earlier }) => [id, earlier.scores[metric] ?? null])),
    new Map(pairs.map(({ id, later }) => [id, later.scores[metric] ?? null])),
  );

/** How far one case can differ at most; without a bound by nature, as far as any value lies from 0. */
const largestOf = ({ unit, worthwhile }: MetricDefinition, { before, after }: Values): number => {
  if (unit === 'share') return 1;
  if (unit === 'grade') return 4;
  if (unit === 'points') return 100;
  return [...before, ...after].reduce((most, value) => Math.max(most, Math.abs(value)), worthwhile);
};

const optionsOf = (definition: MetricDefinition, values: Values, seed: number): ComparisonOptions => ({
  higherIsBetter: definition.higherIsBetter,
  worthwhile: definition.worthwhile,
  largest: largestOf(definition, values),
  seed,
});

const sentenceOf = (comparison: PairedComparison, definition: MetricDefinition, where = ''): string => {
  if (notComparable.has(definition.name))
    return `Too few cases to tell: ${definition.title} has no value for a single case, so two runs can not be compared by it.`;
  // F1, precision and recall of a run are those of all questions together; compared are their means over cases.
  const pooled = definition.group === 'dissection' || definition.name === 'retrieval.no-answer-recall';
  const metric = `${definition.title}${pooled ? ' by case' : ''}${where}`;
  return verdictSentence(comparison, { metric, format: (value) => writeValue(definition, value) });
};

const compareMetric = (pairs: readonly CasePair[], metric: string, seed: number): MetricComparison => {
  const definition = metricDefinition(metric);
  const values = valuesOf(pairs, metric);
  const comparison = comparePaired(values.before, values.after, optionsOf(definition, values, seed));
  return { ...comparison, name: metric, sentence: sentenceOf(comparison, definition) };
};

const compareBySlice = (
  pairs: readonly CasePair[],
  { primary, slices: dimensions, seed }: RunComparisonInput['suite'],
): RunComparison['slices'] => {
  const definition = metricDefinition(primary);
  const groups = groupBySlice(
    pairs.map((pair) => ({ ...pair, slices: pair.later.slices })),
    dimensions,
  );
  const keyed = new Map(groups.map((group) => [JSON.stringify([group.dimension, group.name]), group]));
  const values = new Map([...keyed].map(([key, { cases }]) => [key, valuesOf(cases, primary)]));
  const compared = compareSlices(values, {
    ...optionsOf(definition, valuesOf(pairs, primary), seed),
    resamples: sliceResamples,
  });
  return [...keyed].flatMap(([key, { dimension, name: slice }]) => {
    const comparison = compared.get(key);
    if (comparison === undefined || comparison.cases === 0) return [];
    const where = ` (${dimension} ${slice})`;
    return [
      { ...comparison, name: primary, dimension, slice, sentence: sentenceOf(comparison, definition, where) },
    ];
  });
};

/** A case under the same id whose message was changed is another case. */
const pairCases = (
  baseline: RunBaseline['cases'],
  present: EvaluationRun['cases'],
): { readonly pairs: readonly CasePair[]; readonly leftOut: number } => {
  const earlier = new Map(baseline.map((one) => [one.id, one]));
  const pairs = inOrder(present).flatMap((later): CasePair[] => {
    const known = earlier.get(later.id);
    return known?.message === later.message ? [{ id: later.id, earlier: known, later }] : [];
  });
  const ids = new Set([...earlier.keys(), ...present.map(({ id }) => id)]);
  return { pairs, leftOut: ids.size - pairs.length };
};

const changedDataset =
  'The dataset has changed since the baseline was saved: only cases that are in both with the same message are compared.';

/**
 * Compares a run with an earlier one on the cases that both have: every shown metric that has a value per case, the
 * primary one by slice with p values corrected over the slices of all dimensions together, and the cases that changed
 * most. The order of the cases does not matter. A changed dataset of the same name is allowed and said in the sentence.
 * Throws CopilotError 'input-invalid' for runs of different datasets and for an unknown metric.
 */
export const compareRuns = ({ suite, present, baseline }: RunComparisonInput): RunComparison => {
  if (present.dataset.name !== baseline.dataset.name)
    throw new CopilotError(
      'input-invalid',
      `The baseline was measured on the dataset "${baseline.dataset.name}" and can not be compared with a run on "${present.dataset.name}".`,
    );
  const { pairs, leftOut } = pairCases(baseline.cases, present.cases);
  const compared = shownMetrics(suite).filter((name) => !notComparable.has(metricDefinition(name).name));
  const metrics = compared
    .map((metric) => compareMetric(pairs, metric, suite.seed))
    .filter(({ name, cases }) => cases > 0 || name === suite.primary);
  const primary =
    metrics.find(({ name }) => name === suite.primary) ?? compareMetric(pairs, suite.primary, suite.seed);
  const isSame = present.dataset.checksum === baseline.dataset.checksum;
  return {
    baseline: {
      file: baseline.file,
      startedAt: baseline.startedAt,
      checksum: baseline.dataset.checksum,
      system: baseline.system,
    },
    verdict: primary.verdict,
    sentence: isSame ? primary.sentence : `${primary.sentence} ${changedDataset}`,
    metrics,
    slices: compareBySlice(pairs, suite),
    ...caseChanges(pairs, suite.primary, compared),
    leftOut,
  };
};
