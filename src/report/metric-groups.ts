import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { formatInterval, formatValue } from './format-value.ts';
import type { KnownMetrics, MetricDefinition } from './known-metrics.ts';
import { capitalised } from './plain-words.ts';

/** A metric over all cases, with what it means. */
export type MetricLine = {
  readonly name: string;
  readonly title: string;
  readonly meaning: string;
  readonly source: string;
  readonly lowerIsBetter: boolean;
  readonly value: string;
  readonly interval: string;
  readonly cases: string;
};

export type MetricGroup = { readonly title: string; readonly metrics: readonly MetricLine[] };

/** What each group is called on the page, in the order in which a case runs through them. */
export const groupTitles: Readonly<Record<MetricDefinition['group'], string>> = {
  dissection: 'Finding the questions',
  retrieval: 'Finding the evidence',
  reply: 'The reply',
  tone: 'Tone of voice',
  effort: 'Work left to the advisor',
  safety: 'Safety',
  time: 'Time',
  cost: 'Cost',
  judged: 'Judged by a model',
};

/** Writes the metrics of a run by group. */
export const metricGroups = (
  { metrics }: Pick<EvaluationRunJson, 'metrics'>,
  known: KnownMetrics,
): readonly MetricGroup[] =>
  (Object.keys(groupTitles) as MetricDefinition['group'][]).flatMap((group) => {
    const lines = metrics
      .filter(({ name }) => known.definition(name).group === group)
      .map(({ name, value, low, high, cases }): MetricLine => {
        const { title, meaning, source, higherIsBetter } = known.definition(name);
        const style = known.style(name);
        return {
          name,
          title: capitalised(title),
          meaning,
          source,
          lowerIsBetter: !higherIsBetter,
          value: cases === 0 ? 'no case' : formatValue(value, style),
          interval: cases === 0 ? '' : formatInterval(low, high, style),
          cases: cases.toLocaleString('en'),
        };
      });
    return lines.length === 0 ? [] : [{ title: groupTitles[group], metrics: lines }];
  });
