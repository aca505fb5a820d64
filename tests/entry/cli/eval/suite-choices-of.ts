import type { SuiteChoices } from '../../../../src/entry/cli/eval/suite-choices.ts';
import { metricDefinitions } from '../../../../src/evaluate/run/metric-definitions.ts';

/** Gives choices with two datasets, one folder of knowledge and one saved run on the first of them. */
export const suiteChoicesOf = (given: Partial<SuiteChoices> = {}): SuiteChoices => ({
  datasets: [
    { path: 'eval/datasets/incoming', name: 'lodestar-incoming', about: 'Incoming cases.' },
    { path: 'exports/mine-after', name: 'mine-after', about: 'Approved cases.' },
  ],
  knowledge: [{ path: 'fixtures', about: 'articles and closed cases' }],
  metrics: metricDefinitions,
  runs: [
    {
      path: 'eval/baselines/lodestar.json',
      suite: 'lodestar',
      dataset: 'lodestar-incoming',
      startedAt: '2026-11-20T08:00:00Z',
      metrics: [
        { name: 'reply.fact-coverage', cases: 60, value: 0.6834, low: 0.6171, high: 0.7419 },
        { name: 'safety.leaks', cases: 60, value: 0.02, low: 0, high: 0.0512 },
        { name: 'dissection.f1', cases: 9, value: 0.9, low: 0.7, high: 1 },
      ],
    },
  ],
  ...given,
});
