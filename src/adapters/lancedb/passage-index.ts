import { connect, Index, MatchQuery, type Table } from '@lancedb/lancedb';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { IndexCandidate, IndexEntry, IndexQuery, PassageIndex } from '../../retrieve/passage-index.ts';
import { filterPredicate } from './filter-predicate.ts';
import { passageRow, passageSchema } from './passage-row.ts';

const tableName = 'passages';

/** Below this many rows an exact scan is as fast as a graph and finds everything. */
const rowsBeforeVectorIndex = 5_000;

/** Reads the exact vectors of ten times the wanted rows, which brings the quantised graph's recall back to 1. */
const refineFactor = 10;

/** Writes between two foldings; unfolded writes slow every query down. */
const writesBeforeOptimize = 50;

const rowsPerWrite = 1_000;

type Found = { readonly id: string; readonly vector: Iterable<number> | null; readonly has_vector: boolean };

const dot = (left: Float32Array, right: Iterable<number>): number => {
  let sum = 0;
  let at = 0;
  for (const value of right) sum += value * (left[at++] ?? 0);
  return sum;
};

const translated = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (cause) {
    throw new CopilotError('index-failed', `The search index could not ${what}.`, { cause, retryable: true });
  }
};

/** Keeps the passages in a LanceDB table in a folder, in process; exactly one process may write. */
export const lanceDbPassageIndex = async (options: {
  readonly folder: string;
  readonly dimensions: number;
}): Promise<PassageIndex> => {
  const connection = await translated('be opened', () => connect(options.folder));
  const openTable = async (): Promise<Table> => {
    const names = await connection.tableNames();
    if (names.includes(tableName)) return connection.openTable(tableName);
    const table = await connection.createEmptyTable(tableName, passageSchema(options.dimensions));
    await table.createIndex('terms', {
      config: Index.fts({
        baseTokenizer: 'whitespace',
        lowercase: false,
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
        withPosition: false,
      }),
    });
    return table;
  };
  let table = await translated('be opened', openTable);
  let writes = 0;
  let queue: Promise<unknown> = Promise.resolve();

  /** One write at a time: two that overlap can leave a passage twice. */
  const inTurn = <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(() => translated(what, work));
    queue = turn.catch(() => undefined);
    return turn;
  };

  const fold = async (): Promise<void> => {
    const indices = await table.listIndices();
    const hasVectorIndex = indices.some((index) => index.columns.includes('vector'));
    if (!hasVectorIndex && (await table.countRows()) >= rowsBeforeVectorIndex) {
      await table.createIndex('vector', { config: Index.hnswSq({ distanceType: 'dot' }) });
    }
    await table.optimize({ cleanupOlderThan: new Date() });
    writes = 0;
  };

  const wrote = async (): Promise<void> => {
    writes += 1;
    if (writes >= writesBeforeOptimize) await fold();
  };

  const lexicalLeg = async (query: IndexQuery, predicate: string): Promise<readonly Found[]> => {
    if (query.terms.length === 0) return [];
    return (await table
      .query()
      .fullTextSearch(new MatchQuery(query.terms.join(' '), 'terms'))
      .where(predicate)
      .select(['id', 'has_vector', 'vector', '_score'])
      .limit(query.limit)
      .toArray()) as Found[];
  };

  const denseLeg = async (query: IndexQuery, predicate: string): Promise<readonly Found[]> => {
    if (query.vector === null) return [];
    return (await table
      .vectorSearch(query.vector)
      .column('vector')
      .distanceType('dot')
      .where(`has_vector = true AND ${predicate}`)
      .refineFactor(refineFactor)
      .select(['id', 'has_vector', 'vector', '_distance'])
      .limit(query.limit)
      .toArray()) as Found[];
  };

  return {
    search: (query) =>
      translated('be searched', async () => {
        const predicate = filterPredicate(query.filter);
        const legs = await Promise.all([lexicalLeg(query, predicate), denseLeg(query, predicate)]);
        const candidates = new Map<string, IndexCandidate>();
        for (const { id, has_vector, vector } of legs.flat()) {
          const comparable = query.vector !== null && has_vector && vector !== null;
          candidates.set(id, {
            id,
            cosine: comparable && query.vector !== null ? dot(query.vector, vector) : null,
          });
        }
        return [...candidates.values()];
      }),

    upsert: (entries: readonly IndexEntry[]) =>
      inTurn('take passages in', async () => {
        for (let start = 0; start < entries.length; start += rowsPerWrite) {
          const rows = entries
            .slice(start, start + rowsPerWrite)
            .map((entry) => passageRow(entry, options.dimensions));
          await table.mergeInsert('id').whenMatchedUpdateAll().whenNotMatchedInsertAll().execute(rows);
          await wrote();
        }
      }),

    remove: (ids) =>
      inTurn('take passages out', async () => {
        for (let start = 0; start < ids.length; start += rowsPerWrite) {
          const list = ids.slice(start, start + rowsPerWrite).map((id) => `'${id.replaceAll("'", "''")}'`);
          await table.delete(`id IN (${list.join(', ')})`);
          await wrote();
        }
      }),

    count: () => translated('be counted', () => table.countRows()),
    optimize: () => inTurn('be folded', fold),
    clear: () =>
      inTurn('be emptied', async () => {
        await connection.dropTable(tableName);
        table = await openTable();
      }),
    close: async () => {
      await queue;
      table.close();
      connection.close();
    },
  };
};
