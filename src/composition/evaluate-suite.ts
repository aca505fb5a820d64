import { readEvaluationDataset } from '../adapters/files/evaluation/read-evaluation-dataset.ts';
import { readSuite } from '../adapters/files/evaluation/read-suite.ts';
import { sliceDimensions } from '../evaluate/run/case-slices.ts';
import { compareRuns } from '../evaluate/run/compare-runs.ts';
import type { EvaluationRun } from '../evaluate/run/evaluation-run.ts';
import { fixNext } from '../evaluate/run/fix-next.ts';
import { learningCurve } from '../evaluate/run/learning-curve.ts';
import { metricNames } from '../evaluate/run/metric-definitions.ts';
import { summariseRun } from '../evaluate/run/summarise-run.ts';
import { selectCases } from '../evaluate/suite/select-cases.ts';
import type { Suite } from '../evaluate/suite/suite.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import { answerThreshold } from '../retrieve/default-ranking.ts';
import { type Config, configSchema, readConfig } from './config.ts';
import { loadRules } from './load-rules.ts';
import { productFingerprint } from './product-fingerprint.ts';
import { readCase } from './read-case.ts';
import { readRunBaseline } from './read-run-baseline.ts';
import { runSuiteCases, type SuiteCases, type SuiteProgress } from './run-suite-cases.ts';
import { readSuiteKnowledge } from './suite-knowledge.ts';

/** Where a server listens and what is logged changes no result; the folder of the data neither. */
const withoutInfluence = ['CAIR_DATA', 'CAIR_HOST', 'CAIR_PORT', 'CAIR_LOG', 'CAIR_SOURCE'];

/** Settings that are said and that can change a result; keys of servers are functions and left out by JSON. */
const settingsOf = (config: Config): Readonly<Record<string, string | number | boolean | null>> => {
  const told = JSON.parse(JSON.stringify(config)) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(told)
      .filter(([name]) => !withoutInfluence.includes(name) && !name.endsWith('_KEY'))
      .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value])
      .filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined),
  );
};

/** A draft that rests on what it could not have known makes a replay worthless, whatever its numbers. */
const withLeaks = (gate: EvaluationRun['gate'], { leaks }: SuiteCases): EvaluationRun['gate'] => {
  const real = leaks.filter(({ weight }) => weight === 'leak');
  if (real.length === 0) return gate;
  const told = real.slice(0, 5).map(({ caseId, source, message }) => `${caseId} from ${source}: ${message}`);
  const reason = `${real.length} drafts rest on what could not have been known then (${told.join('; ')}).`;
  return { passed: false, reasons: [...gate.reasons, reason] };
};

const shown = 12;

export type SuiteRunOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress: SuiteProgress;
  /** Takes the place of the suite's own baseline; null for none at all, left out for the suite's. */
  readonly baseline?: string | null;
};

/**
 * Runs a suite from its file: drafts, scores, intervals, comparison with the baseline, gate, what to mend next.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong" for a suite, dataset or baseline that can't be used.
 */
export const evaluateSuite = async (file: string, options: SuiteRunOptions): Promise<EvaluationRun> => {
  const begun = performance.now();
  const startedAt = new Date().toISOString();
  const suite: Suite = await readSuite(file, {
    metrics: metricNames,
    dimensions: sliceDimensions,
    settings: Object.keys(configSchema.shape),
  });
  const baselineFile = options.baseline === undefined ? (suite.baseline ?? null) : options.baseline;
  const config = readConfig({ ...options.environment, ...suite.system });
  const [baseline, rules, knowledge, code] = await Promise.all([
    baselineFile === null ? null : readRunBaseline(baselineFile),
    loadRules(),
    readSuiteKnowledge(suite.knowledge),
    productFingerprint(),
  ]);
  const dataset = await readEvaluationDataset(
    suite.dataset,
    (bytes) => readCase(bytes, 'case.json', rules),
    knowledge.documents,
  );
  const cases = selectCases(dataset.cases, suite);
  if (cases.length === 0)
    throw new CopilotError('input-invalid', `${file}: "only" leaves no case of ${dataset.name} to measure.`);
  const settings = settingsOf(config);
  const made = await runSuiteCases({
    config,
    rules,
    suite,
    knowledge,
    cases,
    identity: contentHash(code, knowledge.checksum, JSON.stringify(settings)),
    progress: options.progress,
  });
  const identified = { name: dataset.name, version: dataset.version, checksum: dataset.checksum };
  const comparison =
    baseline === null
      ? null
      : compareRuns({ suite, present: { dataset: identified, cases: made.cases }, baseline });
  const summary = summariseRun({ suite, cases: made.cases, comparison });
  return {
    format: 'cair-evaluation-run@1',
    suite: { name: suite.name, title: suite.title, primary: suite.primary },
    dataset: identified,
    system: {
      ...settings,
      code: code.slice(0, shown),
      knowledge: knowledge.checksum.slice(0, shown),
      threshold: answerThreshold,
      seed: suite.seed,
    },
    startedAt,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
    reused: made.reused,
    ...summary,
    gate: withLeaks(summary.gate, made),
    comparison,
    curve: learningCurve(made.cases, suite.primary, { seed: suite.seed }),
    fixNext: fixNext({ cases: made.cases, threshold: answerThreshold }),
    cases: made.cases,
  };
};
