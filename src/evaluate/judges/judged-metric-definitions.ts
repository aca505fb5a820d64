import type { MetricDefinition } from '../run/metric-definition.ts';

/** What each metric means that a model judges; reports add the name of the model to the title. */
export const judgedMetricDefinitions = [
  {
    name: 'judged.faithfulness',
    title: 'judged faithfulness',
    group: 'judged',
    meaning:
      'Of what the sentences of the draft state, the part that a model finds in the passages shown, with a quote from both.',
    source:
      'Faithfulness of Ragas by sentence, https://docs.ragas.io/en/stable/concepts/metrics/available_metrics/faithfulness/, with verified quotes',
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.05,
  },
  {
    name: 'judged.answers',
    title: 'judged share of questions answered',
    group: 'judged',
    meaning: 'Of the questions of the customer, the part that a model says the draft answers, with a quote.',
    source:
      'A model as judge: Zheng and others, 2023, https://arxiv.org/abs/2306.05685, with verified quotes',
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.05,
  },
  {
    name: 'judged.tone',
    title: 'judged tone',
    group: 'judged',
    meaning: 'How the draft sounds, graded by a model with the guide that people grade by, with a quote.',
    source:
      'A model as judge: Zheng and others, 2023, https://arxiv.org/abs/2306.05685, with verified quotes',
    unit: 'grade',
    higherIsBetter: true,
    worthwhile: 0.2,
  },
] as const satisfies readonly (MetricDefinition & { readonly name: `judged.${string}` })[];

export type JudgedMetric = (typeof judgedMetricDefinitions)[number]['name'];

/** Tells whether a metric is judged by a model; such values of two models can't be compared. */
export const isJudged = (metric: string): metric is JudgedMetric => metric.startsWith('judged.');

/** Gives definitions with the model named in the title of what it judged: "judged tone (model gpt-5-mini)". */
export const namedJudge = (
  definitions: readonly MetricDefinition[],
  model: string,
): readonly MetricDefinition[] =>
  definitions.map((definition) =>
    isJudged(definition.name) ? { ...definition, title: `${definition.title} (model ${model})` } : definition,
  );
