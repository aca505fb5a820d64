import { resolve } from 'node:path';
import { type Database, openDatabase } from '../adapters/sqlite/open-database.ts';
import { sqlitePassageStore } from '../adapters/sqlite/passage-store.ts';
import { sqliteVectorCache } from '../adapters/sqlite/vector-cache.ts';
import { type EmbedRecords, makeEmbedRecords } from '../copilot/embed-records.ts';
import { makeReindex } from '../copilot/reindex.ts';
import { rememberVectors } from '../copilot/remember-vectors.ts';
import { makeRestoreIndex } from '../copilot/restore-index.ts';
import type { PassageStore, VectorCache } from '../knowledge/passage-store.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { defaultRanking } from '../retrieve/default-ranking.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import { type FindEvidence, makeFindEvidence } from '../retrieve/find-evidence.ts';
import type { PassageIndex } from '../retrieve/passage-index.ts';
import type { Config } from './config.ts';
import { limitQueryTime } from './limit-query-time.ts';
import { openEmbedder } from './open-embedder.ts';
import { openIndex } from './open-index.ts';

/** The knowledge of one data folder, ready to be searched and changed. */
export type Knowledge = {
  readonly database: Database;
  readonly store: PassageStore;
  readonly index: PassageIndex;
  readonly indexName: string;
  readonly embedder: Embedder;
  readonly embedRecords: EmbedRecords;
  readonly vocabulary: Vocabulary;
  readonly findEvidence: FindEvidence;
  readonly reindex: ReturnType<typeof makeReindex>;
  readonly restoreIndex: ReturnType<typeof makeRestoreIndex>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the knowledge in a data folder: passages of record and vectors in `copilot.db`, the search index that the settings
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
  const store = sqlitePassageStore(database);
  const embedRecords = makeEmbedRecords(model, options.vectors ?? sqliteVectorCache(database));
  const { index, indexName } = await openIndex(config, folder, embedder);
  const parts = { store, index, indexName, embedRecords, vocabulary };
  return {
    ...parts,
    database,
    embedder,
    findEvidence: makeFindEvidence({ embedder, index, store, ranking: defaultRanking }),
    reindex: makeReindex(parts),
    restoreIndex: makeRestoreIndex(parts),
    close: async () => {
      await embedder.close();
      await index.close();
      await database.destroy();
    },
  };
};
