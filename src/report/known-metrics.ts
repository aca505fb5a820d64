import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import type { ValueStyle } from './format-value.ts';

export type MetricDefinition = EvaluationRunJson['definitions'][number];

/** What the report knows of the metrics of a run by their names. */
export type KnownMetrics = {
  /** The definition; of a metric that the run does not define, one that claims nothing but its name. */
  readonly definition: (name: string) => MetricDefinition;
  readonly style: (name: string) => ValueStyle;
};

const undefinedMetric = (name: string): MetricDefinition => ({
  name,
  title: name,
  group: 'reply',
  meaning: 'The run does not say what this metric means.',
  source: 'not given',
  unit: 'count',
  higherIsBetter: true,
  worthwhile: 1,
});

/** Reads the definitions of a run. Money is in the currency that the measured system names as 'currency' (ISO 4217). */
export const knownMetrics = ({
  definitions,
  system,
}: Pick<EvaluationRunJson, 'definitions' | 'system'>): KnownMetrics => {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const currency = typeof system['currency'] === 'string' ? system['currency'] : null;
  const definition = (name: string) => byName.get(name) ?? undefinedMetric(name);
  return { definition, style: (name) => ({ unit: definition(name).unit, currency }) };
};
