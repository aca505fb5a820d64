import { sqlPassageStore } from '../../src/adapters/sql/passage-store.ts';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { sqlVectorCache } from '../../src/adapters/sql/vector-cache.ts';
import { makeEmbedRecords } from '../../src/copilot/embed-records.ts';
import { makeReindex } from '../../src/copilot/reindex.ts';
import { makeRestoreIndex } from '../../src/copilot/restore-index.ts';
import type { Mining } from '../../src/knowledge/mining/mine-pairs.ts';
import { analyseWords } from '../../src/language/analyse-words.ts';
import { noVocabulary } from '../../src/language/vocabulary.ts';
import { defaultRanking } from '../../src/retrieve/default-ranking.ts';
import type { Embedder } from '../../src/retrieve/embedder.ts';
import { evidenceQuery } from '../../src/retrieve/evidence-query.ts';
import { makeFindEvidence } from '../../src/retrieve/find-evidence.ts';
import type { PassageFilter, PassageIndex } from '../../src/retrieve/passage-index.ts';
import { fakeEmbedder } from './fake-embedder.ts';
import { memoryPassageIndex } from './memory-passage-index.ts';

/** A filter that lets every public passage through. */
const everything: PassageFilter = {
  kinds: ['article', 'case', 'answer'],
  languages: null,
  market: null,
  model: null,
  withInternal: false,
  validOn: '2026-11-21',
};

/** Joins store, index and model as the composition does, over parts that a test may choose. */
export const openTestKnowledge = async (
  given: {
    readonly path?: string;
    readonly embedder?: Embedder;
    readonly index?: PassageIndex;
    readonly mining?: Mining;
  } = {},
) => {
  const database = await openDatabase(given.path ?? ':memory:');
  const embedder = given.embedder ?? fakeEmbedder();
  const index = given.index ?? memoryPassageIndex();
  const store = sqlPassageStore(database);
  const embedRecords = makeEmbedRecords(embedder, sqlVectorCache(database));
  const parts = {
    vocabulary: noVocabulary,
    mining: given.mining,
    store,
    index,
    indexName: `test:${embedder.id}`,
    embedRecords,
  };
  const findEvidence = makeFindEvidence({ embedder, index, store, ranking: defaultRanking });
  return {
    ...parts,
    database,
    embedder,
    findEvidence,
    reindex: makeReindex(parts),
    restoreIndex: makeRestoreIndex(parts),
    /** Sources of what is found for a question, best first. */
    sourcesFor: async (question: string, filter: Partial<PassageFilter> = {}): Promise<readonly string[]> => {
      const found = await findEvidence(evidenceQuery(question, 'en'), { ...everything, ...filter }, 10);
      return found.hits.map(({ passage }) => passage.source);
    },
    /** Sources of the passages that the index itself finds by a word. */
    sourcesWith: async (word: string): Promise<readonly string[]> => {
      const terms = analyseWords(word, 'en');
      const found = await index.search({ terms, vector: null, filter: everything, limit: 100 });
      const records = await store.records(found.map(({ id }) => id));
      return records.map(({ passage }) => passage.source).sort();
    },
    close: async (): Promise<void> => {
      await index.close();
      await database.destroy();
    },
  };
};

export type TestKnowledge = Awaited<ReturnType<typeof openTestKnowledge>>;
