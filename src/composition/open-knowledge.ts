import { resolve } from 'node:path';
import { sqliteGenerationStore } from '../adapters/sqlite/generation-store.ts';
import { sqliteLivePassageStore } from '../adapters/sqlite/live-passage-store.ts';
import { type Database, openDatabase } from '../adapters/sqlite/open-database.ts';
import { sqlitePassageStore } from '../adapters/sqlite/passage-store.ts';
import { sqliteVectorCache } from '../adapters/sqlite/vector-cache.ts';
import { type EmbedRecords, makeEmbedRecords } from '../copilot/embed-records.ts';
import { makeRefreshKnowledge, type RefreshKnowledge } from '../copilot/generations/refresh-knowledge.ts';
import { makeRollBack } from '../copilot/generations/roll-back.ts';
import { makeSwitchGeneration } from '../copilot/generations/switch-generation.ts';
import { makeReindex } from '../copilot/reindex.ts';
import { rememberVectors } from '../copilot/remember-vectors.ts';
import { makeRestoreIndex } from '../copilot/restore-index.ts';
import type { Generation } from '../knowledge/generation.ts';
import type { PassageStore, VectorCache } from '../knowledge/passage-store.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { defaultRanking } from '../retrieve/default-ranking.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import { type FindEvidence, makeFindEvidence } from '../retrieve/find-evidence.ts';
import type { PassageIndex } from '../retrieve/passage-index.ts';
import type { Config } from './config.ts';
import { lendGenerations } from './lend-generations.ts';
import { limitQueryTime } from './limit-query-time.ts';
import { liveIndex } from './live-index.ts';
import { measureFor } from './measure-for.ts';
import { openEmbedder } from './open-embedder.ts';
import { openIndexes } from './open-indexes.ts';

/** The knowledge of one data folder, ready to be searched and changed; of whichever generation is live. */
export type Knowledge = {
  readonly database: Database;
  readonly store: PassageStore;
  readonly index: PassageIndex;
  readonly indexName: string;
  readonly embedder: Embedder;
  readonly embedRecords: EmbedRecords;
  readonly vocabulary: Vocabulary;
  /** Each search is answered by one generation from beginning to end. */
  readonly findEvidence: FindEvidence;
  /** Changes the live generation in place. */
  readonly reindex: ReturnType<typeof makeReindex>;
  readonly restoreIndex: ReturnType<typeof makeRestoreIndex>;
  /** Brings the knowledge in line with a source: in place, or by a new generation where everything is made anew. */
  readonly refresh: RefreshKnowledge;
  readonly generations: () => Promise<readonly Generation[]>;
  readonly switchGeneration: ReturnType<typeof makeSwitchGeneration>;
  readonly rollBack: ReturnType<typeof makeRollBack>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the knowledge in a data folder: passages of record and vectors in `copilot.db`, the search indexes that the settings
 * name beside it. Vectors of passages are cached in the database; a cache that is given instead keeps those of questions, too, for
 * work that asks the same ones time and again.
 */
export const openKnowledge = async (
  config: Config,
  options: { readonly vocabulary: Vocabulary; readonly vectors?: VectorCache },
): Promise<Knowledge> => {
  const { vocabulary } = options;
  const folder = resolve(config.CAIR_DATA);
  const model = await openEmbedder(config, folder);
  const embedder = limitQueryTime(
    options.vectors === undefined ? model : rememberVectors(model, options.vectors),
  );
  const database = await openDatabase(`${folder}/copilot.db`);
  const embedRecords = makeEmbedRecords(model, options.vectors ?? sqliteVectorCache(database));
  const generations = sqliteGenerationStore(database);
  const indexes = openIndexes(config, folder, embedder);
  const { indexName } = indexes;
  const lent = lendGenerations(generations.live, async (number) => {
    const index = await indexes.open(number);
    const store = sqlitePassageStore(database, number);
    const findEvidence = makeFindEvidence({ embedder, index, store, ranking: defaultRanking });
    return { store, index, indexName, findEvidence };
  });
  // An index that can't be opened is told of now and not by the first search.
  await lent.withLive(async () => undefined);
  const store = sqliteLivePassageStore(database);
  const index = liveIndex(lent);
  const parts = { store, index, indexName, embedRecords, vocabulary };
  const reindex = makeReindex(parts);
  const restore = makeRestoreIndex(parts);
  const restoreIndex: typeof restore = async (progress) => {
    const isRebuilt = await restore(progress);
    if (isRebuilt) await generations.describe(await generations.live(), { embedder: embedder.id });
    return isRebuilt;
  };
  const generationParts = {
    generations,
    store,
    withGeneration: lent.withGeneration,
    removeIndex: indexes.remove,
    embedder,
    embedRecords,
    vocabulary,
    timestamp: () => new Date().toISOString(),
  };
  return {
    ...parts,
    database,
    embedder,
    findEvidence: (...asked) => lent.withLive(({ findEvidence }) => findEvidence(...asked)),
    reindex,
    restoreIndex,
    refresh: makeRefreshKnowledge({
      ...generationParts,
      reindex,
      restoreIndex,
      measureFor: (source) => measureFor(source.name, config),
    }),
    generations: generations.list,
    switchGeneration: makeSwitchGeneration(generationParts),
    rollBack: makeRollBack(generationParts),
    close: async () => {
      await embedder.close();
      await index.close();
      await database.destroy();
    },
  };
};
