import { openDatasetFolder } from '../adapters/files/evaluation/dataset-folder.ts';
import { readSuite } from '../adapters/files/evaluation/read-suite.ts';
import { knowledgeChecksum } from '../adapters/files/knowledge-checksum.ts';
import { openDatabase } from '../adapters/sqlite/open-database.ts';
import { sqliteRunStore } from '../adapters/sqlite/run-store.ts';
import { sliceDimensions } from '../evaluate/run/case-slices.ts';
import type { EvaluationRun } from '../evaluate/run/evaluation-run.ts';
import { metricNames } from '../evaluate/run/metric-definitions.ts';
import type { Suite } from '../evaluate/suite/suite.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import { answerThreshold } from '../retrieve/default-ranking.ts';
import { type Config, configSchema, readConfig } from './config.ts';
import { productFingerprint } from './product-fingerprint.ts';
import { readRunBaseline } from './read-run-baseline.ts';
import type { SuiteProgress } from './run-suite-cases.ts';

/** Where a server listens and what is logged changes no result; the folder of the data neither. */
const withoutInfluence = ['CAIR_DATA', 'CAIR_HOST', 'CAIR_PORT', 'CAIR_LOG', 'CAIR_SOURCE'];

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

export type SuiteRunOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress: SuiteProgress;
  /** Takes the place of the suite's own baseline; null for none at all, left out for the suite's. */
  readonly baseline?: string | null;
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
  const suite: Suite = await readSuite(file, {
    metrics: metricNames,
    dimensions: sliceDimensions,
    settings: Object.keys(configSchema.shape),
  });
  const baselineFile = options.baseline === undefined ? (suite.baseline ?? null) : options.baseline;
  const config = readConfig({ ...options.environment, ...suite.system });
  const [baseline, knowledge, dataset, code] = await Promise.all([
    baselineFile === null ? null : readRunBaseline(baselineFile),
    knowledgeChecksum(suite.knowledge),
    openDatasetFolder(suite.dataset),
    productFingerprint(),
  ]);
  const settings = settingsOf(config);
  const identity = contentHash(code, knowledge, JSON.stringify(settings));
  const key = contentHash(identity, JSON.stringify([suite, baseline, dataset.sheet.data, dataset.checksum]));
  const database = await openDatabase(`${config.CAIR_DATA}/evaluation-results.db`);
  try {
    const runs = sqliteRunStore(database);
    const seconds = (): number => Math.round((performance.now() - begun) / 100) / 10;
    const known = await runs.get(key);
    if (known !== null) return { ...known, startedAt, seconds: seconds(), reused: known.cases.length };
    // Model, index and languages take a second to load, which a known run need not wait for.
    const { measureSuite } = await import('./measure-suite.ts');
    const { progress } = options;
    const measured = await measureSuite({ file, suite, config, baseline, database, identity, progress });
    const run: EvaluationRun = {
      format: 'cair-evaluation-run@1',
      suite: { name: suite.name, title: suite.title, primary: suite.primary },
      system: {
        ...settings,
        code: code.slice(0, shown),
        knowledge: knowledge.slice(0, shown),
        threshold: answerThreshold,
        seed: suite.seed,
      },
      startedAt,
      seconds: seconds(),
      ...measured,
    };
    await runs.put(key, run);
    return run;
  } finally {
    await database.destroy();
  }
};
