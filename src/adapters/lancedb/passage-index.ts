import { connect, MatchQuery, type Table } from '@lancedb/lancedb';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { IndexCandidate, IndexEntry, IndexQuery, PassageIndex } from '../../retrieve/passage-index.ts';
import { filterPredicate } from './filter-predicate.ts';
import { passageRow } from './passage-row.ts';
import {
  buildGraph,
  distanceType,
  emptyPassageTable,
  foldDue,
  foldTable,
  openPassageTable,
} from './passage-table.ts';
import { provideWorkerThreads } from './worker-threads.ts';

/** Reads the exact vectors of this many times the wanted rows, which brings the quantised graph's recall back to 1. */
const refineFactor = 5;

/** Exact vectors read at least, for the small limits; 200 are needed for ten where no vector is near another. */
const refinedAtLeast = 200;

const rowsPerWrite = 1_000;

type Found = { readonly id: string; readonly vector: Iterable<number> | null };

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
    if (cause instanceof CopilotError) throw cause;
    throw new CopilotError('index-failed', `The search index could not ${what}.`, { cause, retryable: true });
  }
};

/**
 * Keeps the passages in a LanceDB table in a folder, in process; exactly one process may write.
 * Readers beside it see each write with their next search.
 */
export const lanceDbPassageIndex = async (options: {
  readonly folder: string;
  readonly dimensions: number;
}): Promise<PassageIndex> => {
  const { folder, dimensions } = options;
  provideWorkerThreads();
  const connection = await translated('be opened', () => connect(folder, { readConsistencyInterval: 0 }));
  let table: Table = await translated('be opened', () => openPassageTable(connection, dimensions));
  let writes = 0;
  let queue: Promise<unknown> = Promise.resolve();

  /** One write at a time: two that overlap can leave a passage twice. */
  const inTurn = <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(() => translated(what, work));
    queue = turn.catch(() => undefined);
    return turn;
  };

  const fold = async (): Promise<void> => {
    await foldTable(table);
    writes = 0;
  };

  /** Folds in a turn of its own; one that fails is made good by the next, since the rows stay unfolded. */
  const foldSoon = (): void => {
    inTurn('be folded', async () => {
      if (writes > 0) await fold();
    }).catch(() => undefined);
  };

  /** Writes a list piece by piece and folds it in where that is due. */
  const write = async <Item>(
    items: readonly Item[],
    piece: (items: readonly Item[]) => Promise<unknown>,
  ): Promise<void> => {
    if (items.length === 0) return;
    for (let start = 0; start < items.length; start += rowsPerWrite) {
      writes += 1;
      await piece(items.slice(start, start + rowsPerWrite));
    }
    const due = await foldDue(table, writes);
    if (due === 'now') await fold();
    if (due === 'soon') foldSoon();
  };

  const lexicalLeg = async (query: IndexQuery, predicate: string): Promise<readonly Found[]> => {
    if (query.terms.length === 0) return [];
    return (await table
      .query()
      .fullTextSearch(new MatchQuery(query.terms.join(' '), 'terms'))
      .where(predicate)
      .select(['id', 'vector', '_score'])
      .limit(query.limit)
      .toArray()) as Found[];
  };

  const denseLeg = async (query: IndexQuery, predicate: string): Promise<readonly Found[]> => {
    if (query.vector === null) return [];
    return (await table
      .vectorSearch(query.vector)
      .column('vector')
      .distanceType(distanceType)
      .where(`has_vector = true AND ${predicate}`)
      .refineFactor(Math.max(refineFactor, Math.ceil(refinedAtLeast / query.limit)))
      .select(['id', 'vector', '_distance'])
      .limit(query.limit)
      .toArray()) as Found[];
  };

  return {
    search: (query) =>
      translated('be searched', async () => {
        const predicate = filterPredicate(query.filter);
        const legs = await Promise.all([lexicalLeg(query, predicate), denseLeg(query, predicate)]);
        const candidates = new Map<string, IndexCandidate>();
        for (const { id, vector } of legs.flat()) {
          candidates.set(id, {
            id,
            cosine: query.vector === null || vector === null ? null : dot(query.vector, vector),
          });
        }
        return [...candidates.values()];
      }),

    upsert: (entries: readonly IndexEntry[]) =>
      inTurn('take passages in', async () => {
        const rows = new Map(
          entries.map((entry) => [entry.record.passage.id, passageRow(entry, dimensions)]),
        );
        await write([...rows.values()], (piece) =>
          table
            .mergeInsert('id')
            .whenMatchedUpdateAll()
            .whenNotMatchedInsertAll()
            .execute([...piece]),
        );
      }),

    remove: (ids) =>
      inTurn('take passages out', () =>
        write(ids, (piece) =>
          table.delete(`id IN (${piece.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ')})`),
        ),
      ),

    count: () => translated('be counted', () => table.countRows()),
    optimize: () =>
      inTurn('be folded', async () => {
        await fold();
        await buildGraph(table);
      }),
    clear: () =>
      inTurn('be emptied', async () => {
        table = await emptyPassageTable(connection, dimensions);
        writes = 0;
      }),
    close: async () => {
      await queue;
      table.close();
      connection.close();
    },
  };
};
