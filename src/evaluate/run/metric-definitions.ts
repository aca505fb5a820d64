import { distance } from 'fastest-levenshtein';
import { CopilotError } from '../../fault/copilot-error.ts';
import { judgedMetricDefinitions } from '../judges/judged-metric-definitions.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { replyMetricDefinitions } from './reply-metric-definitions.ts';
import { searchMetricDefinitions } from './search-metric-definitions.ts';
import { workMetricDefinitions } from './work-metric-definitions.ts';

const all = [
  ...searchMetricDefinitions,
  ...replyMetricDefinitions,
  ...workMetricDefinitions,
  ...judgedMetricDefinitions,
] as const;

export type MetricName = (typeof all)[number]['name'];

/** Every metric that a suite can name, in the order of the page. */
export const metricDefinitions: readonly (MetricDefinition & { readonly name: MetricName })[] = all;

/** The names of the metrics, in the order of the page. */
export const metricNames: readonly MetricName[] = metricDefinitions.map(({ name }) => name);

const byName = new Map<string, MetricDefinition & { readonly name: MetricName }>(
  metricDefinitions.map((definition) => [definition.name, definition]),
);

/**
 * The metrics that have no value per case, so that two runs can not be compared by them: the precision of "no answer",
 * as only some systems leave a given case open, and a correlation. All others are compared case by case; F1, precision
 * and recall then as the mean over cases, while their value of a run is that of all questions together.
 */
export const notComparable: ReadonlySet<string> = new Set<MetricName>([
  'retrieval.no-answer-precision',
  'tone.agreement',
]);

/** Gives what a metric means. Throws CopilotError 'input-invalid' for an unknown name, with the one probably meant. */
export const metricDefinition = (name: string): MetricDefinition & { readonly name: MetricName } => {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const [nearest] = [...metricNames].sort((left, right) => distance(name, left) - distance(name, right));
  throw new CopilotError('input-invalid', `There is no metric "${name}"; did you mean "${nearest}"?`);
};
