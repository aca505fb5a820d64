import { type Connection, Index, type Table } from '@lancedb/lancedb';
import { passageSchema } from './passage-row.ts';

/** The number rises with the layout: an index of an older layout counts as empty and is rebuilt from the record. */
const tableName = 'passages-2';

/** Longer than any analysed term (60 letters); the default of 40 leaves longer ones out without a word. */
const maxTokenLength = 200;

/** From this many rows on a graph is worth its building; below it an exact scan is as fast and finds everything. */
const rowsBeforeGraph = 5_000;

/** Each fold adds a segment to the graph and every search walks all of them. */
const segmentsBeforeNewGraph = 8;

/**
 * Unfolded rows are searched apart and counted by occurrence instead of by passage, so that a term of many of them ranks
 * backwards or is not found at all. A table of fewer rows, or with a larger share of unfolded ones, is folded before the
 * write returns; folding takes 50 to 150 ms at 1,000 rows and writes the whole table anew.
 */
const rowsFoldedAtOnce = 200;
const unfoldedShareFoldedAtOnce = 0.2;

/** Up to this many rows every write is folded, right after it returned. */
const rowsFoldedSoon = 5_000;

/** Writes to a larger table between two foldings; unfolded writes slow every query down. */
const writesBeforeFold = 50;

/** A reader beside the writer may still read a version that is this old, in milliseconds. */
const keptVersionsFor = 10 * 60 * 1_000;

/** What a search compares vectors by; on 0.31.0 'dot' builds a graph that finds three of ten. */
export const distanceType = 'cosine';

const createTable = async (connection: Connection, dimensions: number, mode: 'create' | 'overwrite') => {
  const table = await connection.createEmptyTable(tableName, passageSchema(dimensions), {
    mode,
    existOk: mode === 'create',
  });
  await table.createIndex('terms', {
    config: Index.fts({
      baseTokenizer: 'whitespace',
      lowercase: false,
      stem: false,
      removeStopWords: false,
      asciiFolding: false,
      withPosition: false,
      maxTokenLength,
    }),
  });
  return table;
};

/** Opens the table of passages, which is made when there is none. */
export const openPassageTable = async (connection: Connection, dimensions: number): Promise<Table> => {
  const names = await connection.tableNames();
  return names.includes(tableName)
    ? connection.openTable(tableName)
    : createTable(connection, dimensions, 'create');
};

/** Puts an empty table in the place of the passages as a new version, so that a reader is never without one. */
export const emptyPassageTable = async (connection: Connection, dimensions: number): Promise<Table> => {
  for (const name of await connection.tableNames()) if (name !== tableName) await connection.dropTable(name);
  return createTable(connection, dimensions, 'overwrite');
};

/** Folds recent writes into the index structures and lets go of versions that no reader can still hold. */
export const foldTable = async (table: Table): Promise<void> => {
  await table.optimize({ cleanupOlderThan: new Date(Date.now() - keptVersionsFor) });
};

/**
 * Tells after a number of writes since the last folding when the next one is due: before the write returns, as soon as
 * it has returned, or with a later write.
 */
export const foldDue = async (table: Table, writes: number): Promise<'now' | 'soon' | 'later'> => {
  const rows = await table.countRows();
  const terms = (await table.listIndices()).find(({ columns }) => columns.includes('terms'));
  const unfolded = terms?.numUnindexedRows ?? rows;
  if (rows < rowsFoldedAtOnce || unfolded >= rows * unfoldedShareFoldedAtOnce) return 'now';
  return rows < rowsFoldedSoon || writes >= writesBeforeFold ? 'soon' : 'later';
};

/** Builds the graph of the vectors where it is missing and worth it, or has fallen into many segments. */
export const buildGraph = async (table: Table): Promise<void> => {
  const graph = (await table.listIndices()).find(({ columns }) => columns.includes('vector'));
  const isMissing = graph === undefined && (await table.countRows('has_vector = true')) >= rowsBeforeGraph;
  if (isMissing || (graph?.numSegments ?? 0) > segmentsBeforeNewGraph) {
    await table.createIndex('vector', { config: Index.hnswSq({ distanceType }), replace: true });
  }
};
