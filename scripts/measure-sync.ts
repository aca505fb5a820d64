/**
 * Loads a generated org into an empty data folder by a pass over its changes, and then makes a pass over no change. Says how long
 * each took, which share of the time the embedding model was at work (100 % would be as fast as the model alone), also without what
 * lies before its first text and behind its last, how many texts it was given and the most memory that this process took. The org
 * runs in a process of its own; the model is simulated, at a known cost. With `--qdrant` an address takes the place of LanceDB; with
 * `--no-index` nothing does, which shows the memory that reading, masking and the record take.
 *
 *   node --max-semi-space-size=8 scripts/measure-sync.ts [--cases 5000] [--text-ms 5] [--no-index | --qdrant http://127.0.0.1:6333]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/adapters/sql/sqlite/open-database.ts';
import { sqlVectorCache } from '../src/adapters/sql/vector-cache.ts';
import { readConfig } from '../src/composition/config.ts';
import { knowledgeOver } from '../src/composition/knowledge-over.ts';
import { type Indexes, openIndexes } from '../src/composition/open-indexes.ts';
import { syncOver } from '../src/composition/sync-over.ts';
import { noVocabulary } from '../src/language/vocabulary.ts';
import type { PassageIndex } from '../src/retrieve/passage-index.ts';
import { simulatedEmbedder } from './embedder-busy/simulated-embedder.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    'text-ms': { type: 'string', default: '5' },
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
    measureFor: async () => ({ leastShare: 0, golden: [], cases: [] }),
  });
  const { sync } = syncOver(config, knowledge);

  const measure = async (name: string): Promise<void> => {
    texts = 0;
    model.reset();
    let most = 0;
    let heard = performance.now();
    let longestPause = 0;
    const look = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
      longestPause = Math.max(longestPause, performance.now() - heard - 20);
      heard = performance.now();
    }, 20);
    const start = performance.now();
    const { documents, written } = await sync();
    const seconds = (performance.now() - start) / 1000;
    clearInterval(look);
    const percent = (ms: number): string => ((model.busyMs() / Math.max(1, ms)) * 100).toFixed(1);
    console.log(
      `${name}: ${documents} documents, ${written} passages written in ${seconds.toFixed(1)} s; ${texts} texts embedded, ` +
        `model at work ${percent(seconds * 1000)} %, from its first text to its last ${percent(model.spanMs())} %; ` +
        `peak RSS ${megabytes(most)} MB; longest pause ${Math.round(longestPause)} ms`,
    );
  };

  await measure('first load');
  await measure('nothing new');
  await knowledge.close();
} finally {
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
