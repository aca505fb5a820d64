import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { sqlVectorCache } from '../../src/adapters/sql/vector-cache.ts';
import { readConfig } from '../../src/composition/config.ts';
import { type Knowledge, knowledgeOver } from '../../src/composition/knowledge-over.ts';
import { openIndexes } from '../../src/composition/open-indexes.ts';
import type { GenerationMeasure } from '../../src/copilot/generations/report-generation.ts';
import { makeSearchKnowledge } from '../../src/copilot/search-knowledge.ts';
import type { KnowledgeSource, SourceItem } from '../../src/knowledge/knowledge-source.ts';
import { noVocabulary } from '../../src/language/vocabulary.ts';
import type { Embedder } from '../../src/retrieve/embedder.ts';
import { articleOf, sourceOf } from './documents.ts';
import { fakeEmbedder } from './fake-embedder.ts';

/** Where the knowledge lies; a Qdrant server by its address, else LanceDB. */
export type KnowledgePlace = { readonly folder: string; readonly qdrant?: string | undefined };

export const usualMeasure: GenerationMeasure = { leastShare: 0.8, golden: [], cases: [] };

/** Opens knowledge as the composition does, over real stores and a model that needs no file. */
export const openGenerationKnowledge = async (
  { folder, qdrant }: KnowledgePlace,
  given: {
    readonly embedder?: Embedder;
    readonly measure?: Partial<GenerationMeasure>;
    readonly mostInPlace?: number;
  } = {},
): Promise<Knowledge> => {
  const database = await openDatabase(`${folder}/copilot.db`);
  const embedder = given.embedder ?? fakeEmbedder();
  const config = readConfig(qdrant === undefined ? {} : { CAIR_INDEX: 'qdrant', CAIR_QDRANT_URL: qdrant });
  return knowledgeOver({
    database,
    model: embedder,
    embedder,
    vectors: sqlVectorCache(database),
    indexes: openIndexes(config, folder, embedder),
    vocabulary: noVocabulary,
    measureFor: async () => ({ ...usualMeasure, ...given.measure }),
    ...(given.mostInPlace === undefined ? {} : { mostInPlace: given.mostInPlace }),
  });
};

/** Gives an article that is found by its number alone, and by what a test adds. */
export const numberedArticle = (at: number, words = ''): SourceItem => ({
  kind: 'article',
  article: articleOf({
    id: `KA-${at}`,
    title: `Matter number${at}x`,
    text: `Everything about number${at}x. ${words}`,
  }),
});

/** Gives a source of numbered articles in an edition: each edition has other words in every article. */
export const editionOf = (articles: number, edition: number, name = 'list'): KnowledgeSource =>
  sourceOf(
    Array.from({ length: articles }, (_, at) => numberedArticle(at, `The edition${edition}y holds.`)),
    name,
  );

/** Gives the documents that an advisor finds, best first. */
export const documentsFor = async (knowledge: Knowledge, text: string): Promise<readonly string[]> => {
  const search = makeSearchKnowledge({ ...knowledge, today: () => '2026-11-22' });
  const { hits } = await search({ text, language: 'en', limit: 5 });
  return hits.map(({ passage }) => passage.source);
};

/** Searches every 20 ms until it is stopped, and tells what went wrong: faults, and searches that found nothing. */
export const readAlong = (knowledge: Knowledge, text: string) => {
  const wrong: unknown[] = [];
  let searches = 0;
  let isStopped = false;
  const reading = (async () => {
    while (!isStopped) {
      try {
        const found = await documentsFor(knowledge, text);
        if (found.length === 0) wrong.push('nothing was found');
      } catch (error) {
        wrong.push(error);
      }
      searches += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await reading;
      return { searches, wrong };
    },
  };
};
