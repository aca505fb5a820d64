import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openDatasetFolder } from '../adapters/files/evaluation/dataset-folder.ts';
import { readSuite } from '../adapters/files/evaluation/read-suite.ts';
import { knowledgeChecksum } from '../adapters/files/knowledge-checksum.ts';
import { sqlRunStore } from '../adapters/sql/run-store.ts';
import { sliceDimensions } from '../evaluate/run/case-slices.ts';
import type { EvaluationRun } from '../evaluate/run/evaluation-run.ts';
import { metricNames } from '../evaluate/run/metric-definitions.ts';
import type { Suite } from '../evaluate/suite/suite.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import { answerThreshold } from '../retrieve/default-ranking.ts';
import { type Config, configSchema } from './config.ts';
import { leftOutJudges, refuseUnjudged, toldJudges } from './judges-of-suite.ts';
import { learningSuite } from './learning-suite.ts';
import { openEvaluationDatabase } from './open-evaluation-database.ts';
import { openJudges } from './open-judges.ts';
import { productFiles } from './product-files.ts';
import { productFingerprint } from './product-fingerprint.ts';
import { readRunBaseline } from './read-run-baseline.ts';
import type { SuiteProgress } from './run-suite-cases.ts';
import { salesforceSettings } from './salesforce-config.ts';
import { suiteConfig } from './suite-config.ts';

/** Where a server listens and what is logged changes no result; the folder of the data, a budget and the org neither. */
const withoutInfluence = [
  'CAIR_DATA',
  'CAIR_HOST',
  'CAIR_HOSTS',
  'CAIR_PORT',
  'CAIR_LOG',
  'CAIR_WARM_UP',
  'CAIR_SOURCE',
  'CAIR_MODEL_BUDGET_TOKENS',
  'CAIR_MODEL_BUDGET_MONEY',
  ...Object.keys(salesforceSettings),
];

/** Settings that can change a result; keys of servers are left out. */
const settingsOf = (config: Config): Readonly<Record<string, string | number | boolean | null>> => {
  const told = JSON.parse(JSON.stringify(config)) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(told)
      .filter(([name]) => !withoutInfluence.includes(name) && !name.endsWith('_KEY'))
      .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value])
      .filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined),
  );
};

/** Digits of a checksum that people are shown. */
const shown = 12;

const readVocabularyFile = async (config: Config): Promise<string> => {
  const file = config.CAIR_VOCABULARY ?? productFiles.vocabulary;
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CopilotError('configuration-invalid', `The vocabulary ${file} cannot be read.`, { cause });
  }
};

export type SuiteRunOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress: SuiteProgress;
  /** Takes the place of the suite's own baseline; null for none at all, left out for the suite's. */
  readonly baseline?: string | null;
  /** Where the run will be kept: a baseline that this run is to become need not be there yet. */
  readonly saveBaseline?: string;
  /** Folder of approved cases to learn from, in the place of the suite's own. */
  readonly learn?: string;
};

/**
 * Runs a suite from its file: drafts, scores, intervals, comparison with the baseline, gate, what to mend next. A run of the
 * same suite, cases, baseline, settings, knowledge and code is not made twice: it is taken from `evaluation-results.db` in
 * the data folder.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong" for a suite, dataset or baseline that can't be used.
 */
export const evaluateSuite = async (file: string, options: SuiteRunOptions): Promise<EvaluationRun> => {
  const begun = performance.now();
  const startedAt = new Date().toISOString();
  const written = await readSuite(file, {
    metrics: metricNames,
    dimensions: sliceDimensions,
    settings: Object.keys(configSchema.shape),
  });
  const suite: Suite = learningSuite(file, written, options);
  const baselineFile = options.baseline === undefined ? (suite.baseline ?? null) : options.baseline;
  const isFirst =
    baselineFile !== null &&
    options.saveBaseline !== undefined &&
    resolve(options.saveBaseline) === resolve(baselineFile) &&
    !existsSync(baselineFile);
  const config = suiteConfig(file, suite, options.environment);
  const [baseline, knowledge, vocabulary, dataset, learned, code] = await Promise.all([
    baselineFile === null || isFirst ? null : readRunBaseline(baselineFile),
    knowledgeChecksum(suite.knowledge),
    readVocabularyFile(config),
    openDatasetFolder(suite.dataset),
    suite.learn === undefined ? null : openDatasetFolder(suite.learn),
    productFingerprint(),
  ]);
  const judges = suite.judges === undefined ? null : await openJudges(config, suite.judges);
  refuseUnjudged(file, suite, judges);
  const judged = toldJudges(suite, judges);
  if (suite.judges !== undefined && judges === null) options.progress.note?.(leftOutJudges(suite.judges));
  const settings = settingsOf(config);
  const identity = contentHash(code, knowledge, vocabulary, JSON.stringify({ ...settings, ...judged }));
  const read = [dataset, learned].map((one) => [one?.sheet.data, one?.checksum]);
  const key = contentHash(identity, JSON.stringify([suite, baseline, read]));
  const database = await openEvaluationDatabase(config, 'evaluation-results.db');
  try {
    const runs = sqlRunStore(database);
    const seconds = (): number => Math.round((performance.now() - begun) / 100) / 10;
    const known = await runs.get(key);
    if (known !== null) return { ...known, startedAt, seconds: seconds(), reused: known.cases.length };
    // Model, index and languages take a second to load, which a known run need not wait for.
    const { measureSuite } = await import('./measure-suite.ts');
    const { progress } = options;
    const system = {
      ...settings,
      ...judged,
      code: code.slice(0, shown),
      knowledge: knowledge.slice(0, shown),
      threshold: answerThreshold,
      seed: suite.seed,
      ...(learned === null
        ? {}
        : { learned: `${learned.sheet.data.name} ${learned.checksum.slice(0, shown)}` }),
    };
    const told = { file, suite, config, startedAt, system, judges };
    const measured = await measureSuite({ ...told, baseline, database, identity, progress });
    const run: EvaluationRun = {
      format: 'cair-evaluation-run@1',
      suite: { name: suite.name, title: suite.title, primary: suite.primary },
      system,
      startedAt,
      seconds: seconds(),
      ...measured,
    };
    await runs.put(key, run);
    return run;
  } finally {
    await judges?.close();
    await database.destroy();
  }
};
