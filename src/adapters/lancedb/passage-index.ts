import { connect, type Table } from '@lancedb/lancedb';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { IndexEntry, PassageIndex } from '../../retrieve/passage-index.ts';
import { passageRow } from './passage-row.ts';
import { buildGraph, emptyPassageTable, foldDue, foldTable, openPassageTable } from './passage-table.ts';
import { residentCopy } from './resident-copy.ts';
import type { ResidentPassages } from './resident-passages.ts';
import { searchResident } from './resident-search.ts';
import { searchTable } from './table-search.ts';
import { provideWorkerThreads } from './worker-threads.ts';

const rowsPerWrite = 1_000;

const translated = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof CopilotError) throw cause;
    throw new CopilotError('index-failed', `The search index could not ${what}.`, { cause, retryable: true });
  }
};

const nothing = (): void => undefined;

/**
 * Keeps the passages in a LanceDB table in a folder, in process; exactly one process may write.
 * Readers beside it see each write with their next search. From the first search on the filters, words and exact vectors
 * are read into memory too; until that is done, and where they are too many, the table answers alone.
 */
export const lanceDbPassageIndex = async (options: {
  readonly folder: string;
  readonly dimensions: number;
  /** Bytes of vectors in memory at most; 0 keeps none. Default 256 MB. */
  readonly vectorMemory?: number;
}): Promise<PassageIndex> => {
  const { folder, dimensions } = options;
  provideWorkerThreads();
  const connection = await translated('be opened', () => connect(folder, { readConsistencyInterval: 0 }));
  let table: Table = await translated('be opened', () => openPassageTable(connection, dimensions));
  const copy = residentCopy(dimensions, options.vectorMemory);
  let writes = 0;
  let isClosed = false;
  let queue: Promise<unknown> = Promise.resolve();

  /** One write at a time: two that overlap can leave a passage twice. */
  const inTurn = <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(() => translated(what, work));
    queue = turn.catch(() => undefined);
    return turn;
  };

  const fold = async (): Promise<void> => {
    await copy.follow(table, () => foldTable(table), nothing);
    writes = 0;
  };

  /** Folds in a turn of its own; one that fails is made good by the next, since the rows stay unfolded. */
  const foldSoon = (): void => {
    inTurn('be folded', async () => {
      if (writes > 0) await fold();
    }).catch(() => undefined);
  };

  /** Reads the table into memory in a turn of its own; when that fails the table goes on answering alone. */
  const loadSoon = (): void => {
    inTurn('be read', async () => {
      if (!isClosed && copy.isLoadDue()) await copy.load(table);
    }).catch(() => undefined);
  };

  /** Writes a list piece by piece, to the table and to its copy in memory, and folds it in where that is due. */
  const write = async <Item>(
    items: readonly Item[],
    piece: (items: readonly Item[]) => Promise<unknown>,
    change: (passages: ResidentPassages, item: Item) => void,
  ): Promise<void> => {
    if (items.length === 0) return;
    for (let start = 0; start < items.length; start += rowsPerWrite) {
      writes += 1;
      const part = items.slice(start, start + rowsPerWrite);
      await copy.follow(
        table,
        () => piece(part),
        (passages) => {
          for (const item of part) change(passages, item);
        },
      );
    }
    const due = await foldDue(table, writes);
    if (due === 'now') await fold();
    if (due === 'soon') foldSoon();
  };

  return {
    search: (query) =>
      translated('be searched', async () => {
        const passages = await copy.current(table);
        if (passages !== null) return searchResident(table, passages, query);
        const found = await searchTable(table, query);
        if (copy.isLoadDue()) loadSoon();
        return found;
      }),

    upsert: (entries: readonly IndexEntry[]) =>
      inTurn('take passages in', async () => {
        const rows = new Map(
          entries.map((entry) => [entry.record.passage.id, passageRow(entry, dimensions)]),
        );
        await write(
          [...rows.values()],
          (piece) =>
            table
              .mergeInsert('id')
              .whenMatchedUpdateAll()
              .whenNotMatchedInsertAll()
              .execute([...piece]),
          (passages, row) => passages.upsert(row),
        );
      }),

    remove: (ids) =>
      inTurn('take passages out', () =>
        write(
          ids,
          (piece) => table.delete(`id IN (${piece.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ')})`),
          (passages, id) => passages.remove(id),
        ),
      ),

    count: () => translated('be counted', () => table.countRows()),
    optimize: () =>
      inTurn('be folded', async () => {
        await fold();
        await copy.follow(table, () => buildGraph(table), nothing);
      }),
    clear: () => {
      copy.drop();
      return inTurn('be emptied', async () => {
        copy.drop();
        table = await emptyPassageTable(connection, dimensions);
        writes = 0;
      });
    },
    close: async () => {
      isClosed = true;
      copy.drop();
      await queue;
      table.close();
      connection.close();
    },
  };
};
