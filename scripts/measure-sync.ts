/**
 * Loads a generated org into an empty data folder by a pass over its changes, and then makes a pass over no change. Says how long
 * each took, which share of the time the embedding model was at work (100 % would be as fast as the model alone), also without what
 * lies before its first text and behind its last, how many texts it was given, the processor time, the most memory that this process
 * took and the most that was alive right after a collection. With `--whole` it reads all of the org as `cair index` does: a first fill, a
 * full re-index beside it, and a run over no change. With `--mined-pairs` cases with several questions are cut question by question
 * too, as they are by default. The org runs in a process of its own; the model is simulated, at a known cost. With
 * `--qdrant` an address takes the place of LanceDB; with `--no-index` nothing does, which shows the memory that reading, masking and the
 * record take.
 *
 *   node --max-semi-space-size=8 scripts/measure-sync.ts [--cases 5000] [--text-ms 5] [--whole] [--mined-pairs] [--no-index | --qdrant http://127.0.0.1:6333]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/adapters/sql/sqlite/open-database.ts';
import { sqlVectorCache } from '../src/adapters/sql/vector-cache.ts';
import { readConfig } from '../src/composition/config.ts';
import { knowledgeOver } from '../src/composition/knowledge-over.ts';
import { loadMining } from '../src/composition/load-mining.ts';
import { type Indexes, openIndexes } from '../src/composition/open-indexes.ts';
import { openSource } from '../src/composition/open-source.ts';
import { syncOver } from '../src/composition/sync-over.ts';
import { noVocabulary } from '../src/language/vocabulary.ts';
import type { PassageIndex } from '../src/retrieve/passage-index.ts';
import { simulatedEmbedder } from './embedder-busy/simulated-embedder.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    'text-ms': { type: 'string', default: '5' },
    whole: { type: 'boolean', default: false },
    'mined-pairs': { type: 'boolean', default: false },
    qdrant: { type: 'string' },
    'no-index': { type: 'boolean', default: false },
  },
});

/** Knows only how many passages it was given. */
const countingIndexes = (): Indexes => {
  const ids = new Set<string>();
  const nothing = async (): Promise<void> => undefined;
  const index: PassageIndex = {
    search: async () => [],
    upsert: async (entries) => {
      for (const { record } of entries) ids.add(record.passage.id);
    },
    remove: async (gone) => {
      for (const id of gone) ids.delete(id);
    },
    count: async () => ids.size,
    optimize: nothing,
    clear: async () => ids.clear(),
    close: nothing,
  };
  return { indexName: 'none', open: async () => index, settle: nothing, remove: nothing };
};

const data = mkdtempSync(join(tmpdir(), 'measure-sync-'));
const server = spawn(
  process.execPath,
  [join(import.meta.dirname, 'demo-salesforce.ts'), '--port', '0', '--cases', values.cases, '--json'],
  { env: { ...process.env, CAIR_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] },
);

const kindOf = (detail: unknown): unknown =>
  typeof detail === 'object' && detail !== null && 'kind' in detail ? detail.kind : null;

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

try {
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const settings = JSON.parse((await lines.next()).value ?? '{}') as Record<string, string>;
  const config = readConfig({
    ...settings,
    CAIR_SOURCE: 'salesforce',
    ...(values.qdrant === undefined ? {} : { CAIR_INDEX: 'qdrant', CAIR_QDRANT_URL: values.qdrant }),
  });
  const model = simulatedEmbedder({
    name: 'local',
    dimensions: 384,
    textsPerPiece: 2,
    piecesAtATime: 1,
    pieceMs: 0,
    textMs: Number(values['text-ms']),
  });
  let texts = 0;
  const embedder: typeof model = {
    ...model,
    embed: (asked, role) => {
      texts += asked.length;
      return model.embed(asked, role);
    },
  };
  const database = await openDatabase(`${data}/copilot.db`);
  const knowledge = await knowledgeOver({
    database,
    model: embedder,
    embedder,
    vectors: sqlVectorCache(database),
    indexes: values['no-index'] ? countingIndexes() : openIndexes(config, data, embedder),
    vocabulary: noVocabulary,
    mining: values['mined-pairs'] ? await loadMining() : undefined,
    measureFor: async () => ({ leastShare: 0, golden: [], cases: [] }),
  });
  const { sync } = syncOver(config, knowledge);
  const wholeRun = async (full: boolean) => {
    const { result } = await knowledge.refresh(await openSource('salesforce', config), { full });
    return { documents: result.articles + result.cases, written: result.added + result.changed };
  };

  type Run = () => Promise<{ readonly documents: number; readonly written: number }>;

  const measure = async (name: string, run: Run): Promise<void> => {
    texts = 0;
    model.reset();
    let most = 0;
    let mostAlive = 0;
    const collections = new PerformanceObserver((list) => {
      const kinds = list.getEntries().map((entry) => ('detail' in entry ? kindOf(entry.detail) : null));
      if (kinds.includes(constants.NODE_PERFORMANCE_GC_MAJOR))
        mostAlive = Math.max(mostAlive, process.memoryUsage().heapUsed);
    });
    collections.observe({ entryTypes: ['gc'] });
    const before = process.cpuUsage();
    let heard = performance.now();
    let longestPause = 0;
    const look = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
      longestPause = Math.max(longestPause, performance.now() - heard - 20);
      heard = performance.now();
    }, 20);
    const start = performance.now();
    const { documents, written } = await run();
    const seconds = (performance.now() - start) / 1000;
    clearInterval(look);
    collections.disconnect();
    const { user, system } = process.cpuUsage(before);
    const percent = (ms: number): string => ((model.busyMs() / Math.max(1, ms)) * 100).toFixed(1);
    console.log(
      `${name}: ${documents} documents, ${written} passages written in ${seconds.toFixed(1)} s; ${texts} texts embedded, ` +
        `model at work ${percent(seconds * 1000)} %, from its first text to its last ${percent(model.spanMs())} %; ` +
        `${((user + system) / 1e6).toFixed(1)} s of processor time; peak RSS ${megabytes(most)} MB, alive ${megabytes(mostAlive)} MB; longest pause ${Math.round(longestPause)} ms`,
    );
  };

  if (values.whole) {
    await measure('first fill', () => wholeRun(false));
    await measure('full re-index', () => wholeRun(true));
    await measure('nothing new', () => wholeRun(false));
  } else {
    await measure('first load', sync);
    await measure('nothing new', sync);
  }
  await knowledge.close();
} finally {
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
