/**
 * Measures which share of the time an index run keeps the embedding model at work, with models of known cost: for the
 * step that embeds, for a whole run over a source, and for a rebuild after a change of models. "In turn" is the same step
 * without anything at the same time, for comparison. Prints the share of the whole time, with what writing takes after the last text is embedded, and the
 * share of the time from the first call of the model to the end of its last. Decides nothing.
 * Run by `node scripts/measure-embedder-busy.ts [PASSAGES]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lanceDbPassageIndex } from '../src/adapters/lancedb/passage-index.ts';
import { sqlPassageStore } from '../src/adapters/sql/passage-store.ts';
import { openDatabase } from '../src/adapters/sql/sqlite/open-database.ts';
import { sqlVectorCache } from '../src/adapters/sql/vector-cache.ts';
import { makeEmbedRecords } from '../src/copilot/embed-records.ts';
import { makeReindex } from '../src/copilot/reindex.ts';
import { makeRestoreIndex } from '../src/copilot/restore-index.ts';
import { articlePassages } from '../src/knowledge/article-passages.ts';
import type { KnowledgeSource } from '../src/knowledge/knowledge-source.ts';
import { type PassageRecord, passageRecord } from '../src/knowledge/passage-record.ts';
import type { VectorCache } from '../src/knowledge/passage-store.ts';
import { noVocabulary } from '../src/language/vocabulary.ts';
import { generatedSource } from './embedder-busy/generated-source.ts';
import {
  type ModelCost,
  type SimulatedEmbedder,
  simulatedEmbedder,
} from './embedder-busy/simulated-embedder.ts';
import { type StepTimes, stepTimes } from './embedder-busy/step-times.ts';

const passages = Number(process.argv[2] ?? 1_500);

/** The local one costs what the bundled model does, the server what a limit of five million tokens a minute allows. */
const models: readonly (ModelCost & { readonly passages: number })[] = [
  {
    name: 'local, 25 ms a text',
    passages,
    dimensions: 384,
    textsPerPiece: 2,
    piecesAtATime: 1,
    pieceMs: 0,
    textMs: 25,
  },
  {
    name: 'remote, 4 requests at a time, 300 texts in 4 s',
    passages: passages * 8,
    dimensions: 1_536,
    textsPerCall: 1_024,
    textsPerPiece: 300,
    piecesAtATime: 4,
    pieceMs: 400,
    textMs: 12,
  },
];

const recordsOf = async (source: KnowledgeSource): Promise<readonly PassageRecord[]> => {
  const records: PassageRecord[] = [];
  for await (const item of source.read()) {
    if (item.kind !== 'article') continue;
    for (const passage of await articlePassages(item.article)) records.push(passageRecord(passage));
  }
  return records;
};

/** What was done before two calls were under way at a time. */
const inTurn = async (
  embedder: SimulatedEmbedder,
  cache: VectorCache,
  records: readonly PassageRecord[],
): Promise<void> => {
  const meant = [...new Map(records.map(({ meaningHash, search }) => [meaningHash, search.meaning]))];
  await cache.get(
    embedder.id,
    meant.map(([hash]) => hash),
  );
  const size = embedder.textsPerCall ?? 32;
  for (let start = 0; start < meant.length; start += size) {
    const call = meant.slice(start, start + size);
    const vectors = await embedder.embed(
      call.map(([, text]) => text),
      'passage',
    );
    await cache.put(embedder.id, new Map(vectors.map((vector, at) => [call[at]?.[0] ?? '', vector])));
  }
};

const measure = async (
  name: string,
  embedder: SimulatedEmbedder,
  work: () => Promise<unknown>,
  times?: StepTimes,
): Promise<void> => {
  embedder.reset();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1_000;
  const percent = (share: number): string => `${(share * 100).toFixed(1).padStart(5)} %`;
  const columns = [
    name.padEnd(26),
    `${seconds.toFixed(1).padStart(6)} s`,
    `busy ${percent(embedder.busyMs() / 1_000 / seconds)}`,
    `first to last call ${percent(embedder.busyMs() / embedder.spanMs())}`,
    `places filled ${(embedder.fill() * 100).toFixed(0).padStart(3)} %`,
    times?.take() ?? '',
  ];
  process.stdout.write(`  ${columns.join('  ').trimEnd()}\n`);
};

const folder = await mkdtemp(join(tmpdir(), 'cair-busy-'));
try {
  for (const [number, cost] of models.entries()) {
    process.stdout.write(`${cost.name}; ${cost.passages} passages, every tenth a repetition\n`);
    const source = generatedSource(cost.passages);
    const at = (name: string): string => join(folder, `${number}-${name}`);
    const records = await recordsOf(source);
    const step = await openDatabase(at('step.db'));
    const turns = await openDatabase(at('turns.db'));
    const first = simulatedEmbedder(cost);
    await measure('embedding in turn', first, () => inTurn(first, sqlVectorCache(turns), records));
    await measure('embedding', first, () => makeEmbedRecords(first, sqlVectorCache(step))(records));
    await step.destroy();
    await turns.destroy();

    const database = await openDatabase(at('copilot.db'));
    const times = stepTimes();
    const store = times.store(sqlPassageStore(database));
    const openParts = async (embedder: SimulatedEmbedder, name: string) => ({
      store,
      index: times.index(await lanceDbPassageIndex({ folder: at(name), dimensions: embedder.dimensions })),
      indexName: name,
      embedRecords: makeEmbedRecords(embedder, sqlVectorCache(database)),
      vocabulary: noVocabulary,
    });
    const parts = await openParts(first, 'first');
    await measure('whole run over a source', first, () => makeReindex(parts)(source), times);
    const second = simulatedEmbedder({ ...cost, name: `${cost.name}, second` });
    const others = await openParts(second, 'second');
    await measure('rebuild with another model', second, () => makeRestoreIndex(others)(), times);
    await parts.index.close();
    await others.index.close();
    await database.destroy();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
