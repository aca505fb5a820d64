import type { Database } from '../adapters/sql/database.ts';
import { sqlGenerationStore } from '../adapters/sql/generation-store.ts';
import { sqlLivePassageStore } from '../adapters/sql/live-passage-store.ts';
import { sqlPassageStore } from '../adapters/sql/passage-store.ts';
import { makeEmbedRecords } from '../copilot/embed-records.ts';
import type { GenerationParts } from '../copilot/generations/generation-parts.ts';
import {
  makeRefreshKnowledge,
  type RefreshKnowledge,
  type RefreshParts,
} from '../copilot/generations/refresh-knowledge.ts';
import { makeRollBack } from '../copilot/generations/roll-back.ts';
import { makeSwitchGeneration } from '../copilot/generations/switch-generation.ts';
import { makeReindex, makeReindexUpTo } from '../copilot/reindex.ts';
import { makeRestoreIndex } from '../copilot/restore-index.ts';
import type { Generation } from '../knowledge/generation.ts';
import type { Mining } from '../knowledge/mining/mine-pairs.ts';
import type { PassageStore, VectorCache } from '../knowledge/passage-store.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { defaultRanking } from '../retrieve/default-ranking.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import { type FindEvidence, makeFindEvidence } from '../retrieve/find-evidence.ts';
import type { PassageIndex } from '../retrieve/passage-index.ts';
import { lendGenerations } from './lend-generations.ts';
import { liveIndex } from './live-index.ts';
import type { Indexes } from './open-indexes.ts';

/** The knowledge of one data folder, ready to be searched and changed; of whichever generation is live. */
export type Knowledge = {
  readonly database: Database;
  readonly store: PassageStore;
  readonly index: PassageIndex;
  readonly indexName: string;
  readonly embedder: Embedder;
  readonly embedRecords: ReturnType<typeof makeEmbedRecords>;
  readonly vocabulary: Vocabulary;
  /** Undefined where past cases are one passage each. */
  readonly mining: Mining | undefined;
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

/** What knowledge is joined from. */
export type KnowledgeOver = {
  readonly database: Database;
  /** Embeds passages. */
  readonly model: Embedder;
  /** Embeds what is searched, and says which model it is. */
  readonly embedder: Embedder;
  readonly vectors: VectorCache;
  readonly indexes: Indexes;
  readonly vocabulary: Vocabulary;
  readonly mining?: Mining | undefined;
  readonly measureFor: RefreshParts['measureFor'];
  /** Default 5,000. */
  readonly mostInPlace?: RefreshParts['mostInPlace'];
};

/** Some 40 MB. */
const usualMostInPlace = 5_000;

/** Joins the knowledge over an open database; closing it closes all of them. */
export const knowledgeOver = async (over: KnowledgeOver): Promise<Knowledge> => {
  const { database, embedder, indexes, vocabulary, mining, measureFor } = over;
  const { indexName } = indexes;
  const embedRecords = makeEmbedRecords(over.model, over.vectors);
  const generations = sqlGenerationStore(database);
  const lent = lendGenerations(generations.live, async (number) => {
    const index = await indexes.open(number);
    const store = sqlPassageStore(database, number);
    const findEvidence = makeFindEvidence({ embedder, index, store, ranking: defaultRanking });
    return { store, index, indexName, findEvidence };
  });
  // An index that can't be opened is told of now and not by the first search.
  await lent.withLive(async () => undefined);
  const store = sqlLivePassageStore(database);
  const index = liveIndex(lent);
  const parts = { store, index, indexName, embedRecords, vocabulary, mining };
  const reindex = makeReindex(parts);
  const restore = makeRestoreIndex(parts);
  const restoreIndex: typeof restore = async (progress) => {
    const isRestored = await restore(progress);
    if (isRestored) await generations.describe(await generations.live(), { embedder: embedder.id });
    return isRestored;
  };
  const generationParts: GenerationParts = {
    generations,
    store,
    withGeneration: lent.withGeneration,
    settleIndex: indexes.settle,
    removeIndex: indexes.remove,
    embedder,
    embedRecords,
    vocabulary,
    mining,
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
      reindexUpTo: makeReindexUpTo(parts),
      mostInPlace: over.mostInPlace ?? usualMostInPlace,
      restoreIndex,
      measureFor,
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
