import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document } from '@langchain/core/documents';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { Passage } from '../../src/knowledge/passage.ts';
import type { PassageFilter } from '../../src/retrieve/passage-index.ts';
import { passes } from './bench-filters.ts';
import type { GeneratedCorpus, GeneratedQuestion } from './generated-corpus.ts';

/** A search library filled with the corpus; a filter of null leaves nothing out. */
export type OtherSystem = {
  readonly search: (question: GeneratedQuestion, filter: PassageFilter | null) => Promise<readonly string[]>;
};

const wanted = 10;
const passagesPerBatch = 1_000;

const textOf = ({ question, text }: Passage): string => [question, text].filter(Boolean).join('\n');

const batches = function* (corpus: GeneratedCorpus): Generator<readonly number[]> {
  for (let start = 0; start < corpus.passages; start += passagesPerBatch) {
    const length = Math.min(passagesPerBatch, corpus.passages - start);
    yield Array.from({ length }, (_, at) => start + at);
  }
};

/** MiniSearch as it comes: words of title and text, any of them. */
const miniSearch = async (corpus: GeneratedCorpus): Promise<OtherSystem> => {
  const index = new MiniSearch<Passage & { readonly content: string }>({
    fields: ['title', 'content'],
    storeFields: ['kind', 'language', 'markets', 'models', 'audience', 'validFrom', 'validTo'],
  });
  for (const batch of batches(corpus)) {
    index.addAll(batch.map(corpus.passage).map((passage) => ({ ...passage, content: textOf(passage) })));
  }
  return {
    search: async ({ text }, filter) =>
      index
        .search(
          text,
          filter === null ? {} : { filter: (found) => passes(found as unknown as Passage, filter) },
        )
        .slice(0, wanted)
        .map(({ id }) => id as string),
  };
};

/** Orama's own filters on the fields that they can ask; dates are left out, which only makes its work less. */
const oramaWhere = (filter: PassageFilter) => ({
  kind: { in: [...filter.kinds] },
  ...(filter.languages === null ? {} : { language: { in: [...filter.languages] } }),
  ...(filter.market === null ? {} : { markets: { containsAny: ['*', filter.market] } }),
  ...(filter.withInternal ? {} : { audience: { eq: 'public' } }),
});

const orama =
  (mode: 'hybrid' | 'fulltext') =>
  async (corpus: GeneratedCorpus, dimensions: number): Promise<OtherSystem> => {
    const words = {
      id: 'string',
      title: 'string',
      content: 'string',
      kind: 'enum',
      language: 'enum',
      audience: 'enum',
      markets: 'enum[]',
    } as const;
    const database = create({
      schema: mode === 'hybrid' ? { ...words, vector: `vector[${dimensions}]` as const } : words,
    });
    for (const batch of batches(corpus)) {
      const documents = batch.map((at) => {
        const passage = corpus.passage(at);
        const { id, title, kind, language, audience } = passage;
        const markets = passage.markets.length === 0 ? ['*'] : [...passage.markets];
        const document = { id, title, content: textOf(passage), kind, language, audience, markets };
        return mode === 'hybrid' ? { ...document, vector: Array.from(corpus.vector(at)) } : document;
      });
      await insertMultiple(database, documents, passagesPerBatch);
    }
    return {
      search: async ({ text, vector }, filter) => {
        const found = await search(database, {
          term: text,
          limit: wanted,
          properties: ['title', 'content'],
          ...(filter === null ? {} : { where: oramaWhere(filter) }),
          ...(mode === 'fulltext'
            ? { mode }
            : { mode, vector: { value: Array.from(vector), property: 'vector' }, similarity: 0.3 }),
        } as Parameters<typeof search<typeof database>>[1]);
        return found.hits.map(({ id }) => id);
      },
    };
  };

/** LangChain's vector store in memory: vectors alone, compared with every passage. */
const langChain = async (corpus: GeneratedCorpus): Promise<OtherSystem> => {
  const store = new MemoryVectorStore(new FakeEmbeddings());
  for (const batch of batches(corpus)) {
    const documents = batch.map(corpus.passage).map(({ text, title, ...metadata }) => {
      return new Document({ pageContent: `${title}\n${text}`, metadata, id: metadata.id });
    });
    await store.addVectors(
      batch.map((at) => Array.from(corpus.vector(at))),
      documents,
    );
  }
  return {
    search: async ({ vector }, filter) => {
      const found = await store.similaritySearchVectorWithScore(
        Array.from(vector),
        wanted,
        filter === null ? undefined : ({ metadata }) => passes(metadata as Passage, filter),
      );
      return found.map(([{ id }]) => id ?? '');
    },
  };
};

/** The named alternatives, each as its documentation starts with it. */
export const otherSystems: Readonly<
  Record<string, (corpus: GeneratedCorpus, dimensions: number) => Promise<OtherSystem>>
> = {
  'MiniSearch (words)': miniSearch,
  'Orama (words)': orama('fulltext'),
  'Orama (hybrid)': orama('hybrid'),
  'LangChain MemoryVectorStore': langChain,
};
