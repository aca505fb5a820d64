import junit, { type Builder, type TestCase } from 'junit-report-builder';
import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { type KnownMetrics, knownMetrics, type MetricDefinition } from './known-metrics.ts';
import { groupTitles } from './metric-groups.ts';
import { onOneLine } from './plain-words.ts';
import { thresholdLines } from './threshold-lines.ts';

// The package is CommonJS and its types speak of an ES module: what is imported is the builder itself.
const builder = junit as unknown as Builder;

/** What the gate asked of a metric, and what came of it. */
type Check = {
  readonly metric: string;
  readonly name: string;
  readonly sentence: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
};

/**
 * Names the comparison a check where the gate heeds it: a worse verdict that the gate let pass was not asked for, and is
 * skipped, so that this file and the exit code never say different things.
 */
const notWorseCheck = (run: EvaluationRunJson, known: KnownMetrics): readonly Check[] => {
  if (run.comparison === null) return [];
  const { primary } = run.suite;
  const { verdict, sentence } = run.comparison;
  const worse = run.gate.passed ? 'skipped' : 'failed';
  return [
    {
      metric: primary,
      name: `${known.definition(primary).title} is not worse than the baseline`,
      sentence,
      outcome: verdict === 'worse' ? worse : 'passed',
    },
  ];
};

const checksOf = (run: EvaluationRunJson, known: KnownMetrics): readonly Check[] => [
  ...thresholdLines(run, known).map(({ metric, title, bound, sentence, passed }) => ({
    metric,
    name: `${title} is ${bound}`,
    sentence,
    outcome: passed ? ('passed' as const) : ('failed' as const),
  })),
  ...notWorseCheck(run, known),
];

const write = (testCase: TestCase, { metric, name, sentence, outcome }: Check): void => {
  testCase.className(onOneLine(metric)).name(onOneLine(name));
  if (outcome === 'failed') testCase.failure(onOneLine(sentence));
  else if (outcome === 'skipped') testCase.skipped().standardOutput(onOneLine(sentence));
  else testCase.standardOutput(onOneLine(sentence));
};

/**
 * Writes the gate of a run as JUnit XML: a test suite per group of metrics, a test per threshold and one for 'not worse
 * than the baseline'. It has failures exactly when the gate failed; those that no check explains stand in a suite of
 * their own. Single care cases are no tests.
 */
export const junitReport = (run: EvaluationRunJson): string => {
  const known = knownMetrics(run);
  const checks = checksOf(run, known);
  const report = builder.newBuilder().name(onOneLine(run.suite.title));
  const suite = (title: string) =>
    report
      .testSuite()
      .name(onOneLine(`${run.suite.name}: ${title}`))
      .timestamp(onOneLine(run.startedAt))
      .property('dataset', onOneLine(`${run.dataset.name} ${run.dataset.version}`));
  for (const group of Object.keys(groupTitles) as MetricDefinition['group'][]) {
    const own = checks.filter(({ metric }) => known.definition(metric).group === group);
    if (own.length === 0) continue;
    const part = suite(groupTitles[group]);
    for (const check of own) write(part.testCase(), check);
  }
  if (!run.gate.passed && !checks.some(({ outcome }) => outcome === 'failed')) {
    const sentence = run.gate.reasons.join(' ') || 'The gate failed and gives no reason.';
    write(suite('Gate').testCase(), { metric: 'gate', name: 'The gate passes', sentence, outcome: 'failed' });
  }
  return report.build();
};
