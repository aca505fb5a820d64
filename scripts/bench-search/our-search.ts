import { join } from 'node:path';
import { lanceDbPassageIndex } from '../../src/adapters/lancedb/passage-index.ts';
import { sqlPassageStore } from '../../src/adapters/sql/passage-store.ts';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { defaultRanking } from '../../src/retrieve/default-ranking.ts';
import type { Embedder } from '../../src/retrieve/embedder.ts';
import type { EvidenceQuery } from '../../src/retrieve/evidence-query.ts';
import { evidenceQuery } from '../../src/retrieve/evidence-query.ts';
import { makeFindEvidence } from '../../src/retrieve/find-evidence.ts';
import type { PassageFilter } from '../../src/retrieve/passage-index.ts';
import { benchFilters } from './bench-filters.ts';
import type { GeneratedCorpus, GeneratedQuestion } from './generated-corpus.ts';

/** Candidates per leg, as the search for evidence asks for. */
const candidatesPerLeg = 20;

const recordsPerBatch = 2_000;

export type BuildTimes = {
  /** Seconds each. */
  readonly record: number;
  readonly write: number;
  readonly fold: number;
};

/** Opens record and index in a folder, with an embedder that knows the prepared vectors and costs nothing. */
export const openOurSearch = async (
  folder: string,
  dimensions: number,
  options: { readonly vectorMemory?: number } = {},
) => {
  const database = await openDatabase(join(folder, 'copilot.db'));
  const store = sqlPassageStore(database);
  const index = await lanceDbPassageIndex({ folder: join(folder, 'index'), dimensions, ...options });
  const prepared = new Map<string, Float32Array>();
  const embedder: Embedder = {
    id: 'prepared',
    dimensions,
    languages: 'any',
    embed: async (texts) => texts.map((text) => prepared.get(text) ?? new Float32Array(dimensions)),
    close: async () => undefined,
  };
  const findEvidence = makeFindEvidence({ embedder, index, store, ranking: defaultRanking });

  /** Every text that the search may want embedded has the question's vector. */
  const prepare = (query: EvidenceQuery, vector: Float32Array): void => {
    for (const text of [query.meaning, query.message]) prepared.set(text, vector);
  };

  const queryOf = (question: GeneratedQuestion): EvidenceQuery => {
    const query = evidenceQuery(question.text, question.language);
    prepare(query, question.vector);
    return query;
  };

  return {
    index,
    /** Lets the index read itself into memory, which it starts with its first search; gives the seconds. */
    warmUp: async (): Promise<number> => {
      const begun = performance.now();
      await index.search({ terms: ['none'], vector: null, filter: benchFilters.open, limit: 1 });
      // Taking nothing out waits for its turn, which comes when the reading is done.
      await index.remove([]);
      return (performance.now() - begun) / 1_000;
    },
    /** Both legs through the port, nearest first. */
    searchIndex: async (question: GeneratedQuestion, filter: PassageFilter): Promise<readonly string[]> => {
      const { terms } = queryOf(question);
      const found = await index.search({
        terms: [...terms],
        vector: question.vector,
        filter,
        limit: candidatesPerLeg,
      });
      return byCosine(found);
    },
    /** The vector leg alone, nearest first. */
    searchMeaning: async (question: GeneratedQuestion, filter: PassageFilter): Promise<readonly string[]> =>
      byCosine(await index.search({ terms: [], vector: question.vector, filter, limit: candidatesPerLeg })),
    /** All of it: both legs, records and term statistics from SQLite, ranking. */
    find: async (question: GeneratedQuestion, filter: PassageFilter): Promise<readonly string[]> => {
      const { hits } = await findEvidence(queryOf(question), filter, 10);
      return hits.map(({ passage }) => passage.id);
    },
    /** Questions of one message asked together, with what surrounds them, as a draft asks them. */
    findTogether: async (
      questions: readonly GeneratedQuestion[],
      message: string,
      filter: PassageFilter,
    ): Promise<void> => {
      await Promise.all(
        questions.map((question) => {
          const query = evidenceQuery(question.text, question.language, { context: message, message });
          prepare(query, question.vector);
          return findEvidence(query, filter, 4);
        }),
      );
    },
    /** Writes the whole corpus to record and index and builds the graph. */
    fill: async (corpus: GeneratedCorpus): Promise<BuildTimes> => {
      const times = { record: 0, write: 0, fold: 0 };
      const timed = async (step: keyof BuildTimes, work: () => Promise<void>): Promise<void> => {
        const begun = performance.now();
        await work();
        times[step] += (performance.now() - begun) / 1_000;
      };
      for (let start = 0; start < corpus.passages; start += recordsPerBatch) {
        const length = Math.min(recordsPerBatch, corpus.passages - start);
        const entries = Array.from({ length }, (_, at) => ({
          record: corpus.record(start + at),
          vector: corpus.vector(start + at),
        }));
        await timed('record', () =>
          store.apply({ upserts: entries.map(({ record }) => record), removals: [] }),
        );
        await timed('write', () => index.upsert(entries));
      }
      await timed('fold', index.optimize);
      return times;
    },
    close: async (): Promise<void> => {
      await index.close();
      await database.destroy();
    },
  };
};

export type OurSearch = Awaited<ReturnType<typeof openOurSearch>>;

const byCosine = (found: readonly { readonly id: string; readonly cosine: number | null }[]) =>
  [...found].sort((left, right) => (right.cosine ?? -1) - (left.cosine ?? -1)).map(({ id }) => id);
