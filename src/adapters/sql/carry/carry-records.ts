import { sql } from 'kysely';
import { CopilotError } from '../../../fault/copilot-error.ts';
import type { Database } from '../database.ts';
import { postgresFault } from '../postgres/postgres-fault.ts';
import { type RecordTable, recordTables } from './record-tables.ts';
import type { CarriedRow, RecordsFile } from './records-file.ts';

/** Rows of one statement: a fifth of the 65,535 values that PostgreSQL takes, and some MB of the largest cases. */
const rowsPerStatement = 200;

/** SQLSTATE lock_not_available. */
const lockNotAvailable = '55P03';

/** How many rows a table had in the file before, and has on the server after it. */
export type CarriedTable = { readonly table: RecordTable; readonly before: number; readonly after: number };

const namesOf = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

/** Keeps everybody else from the tables until the end of the transaction: a server that starts meanwhile must not take them for empty. */
const lockTables = async (transaction: Database): Promise<void> => {
  const tables = sql.join(recordTables.map((table) => sql.table(table)));
  await sql`lock table ${tables} in access exclusive mode nowait`
    .execute(transaction)
    .catch((cause: unknown) => {
      const isTaken = cause instanceof Error && 'code' in cause && cause.code === lockNotAvailable;
      if (!isTaken) throw cause;
      throw new CopilotError(
        'conflict',
        'Another process works with the database that CAIR_DATABASE names; stop it, and carry into an empty one.',
        { retryable: true },
      );
    });
};

const countOn = async (transaction: Database, table: RecordTable): Promise<number> => {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(
    transaction,
  );
  return rows[0]?.rows ?? 0;
};

/** The steps leave one row behind, the generation that is live before anything was indexed; the file brings its own. */
const demandEmpty = async (transaction: Database): Promise<void> => {
  await sql`delete from generations where number = 1 and source is null and embedder is null and begun_at is null`.execute(
    transaction,
  );
  for (const table of recordTables) {
    const rows = await countOn(transaction, table);
    if (rows > 0)
      throw new CopilotError(
        'conflict',
        `The database that CAIR_DATABASE names holds records already (${table}: ${rows}); name an empty one.`,
      );
  }
};

const insert = async (
  transaction: Database,
  table: RecordTable,
  rows: readonly CarriedRow[],
): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${namesOf(columns)}) values ${sql.join(values)}`.execute(
    transaction,
  );
};

const carryRows = async (transaction: Database, table: RecordTable, file: RecordsFile): Promise<void> => {
  let batch: CarriedRow[] = [];
  for (const row of file.rows(table)) {
    batch.push(row);
    if (batch.length < rowsPerStatement) continue;
    await insert(transaction, table, batch);
    batch = [];
  }
  if (batch.length > 0) await insert(transaction, table, batch);
};

/** Lets columns that count up go on behind the highest number ever given: of a generation that is gone, an index may still have the name. */
const continueCounting = async (transaction: Database, file: RecordsFile): Promise<void> => {
  const { rows } = await sql<{ table: RecordTable; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES' and table_name in (${sql.join(recordTables)})
  `.execute(transaction);
  for (const { table, column } of rows) {
    const highest = await sql<{ highest: number }>`
      select coalesce(max(${sql.ref(column)}), 0) as highest from ${sql.table(table)}
    `.execute(transaction);
    const next = Math.max(highest.rows[0]?.highest ?? 0, file.lastNumber(table)) + 1;
    // Unlike setval it is undone with the transaction.
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} restart with ${sql.lit(next)}`.execute(
      transaction,
    );
  }
};

const demandEqual = ({ table, before, after }: CarriedTable): void => {
  if (before === after) return;
  throw new CopilotError(
    'storage-failed',
    `Of ${before} rows of ${table} PostgreSQL kept ${after}, so nothing was carried; look for triggers or rules on its tables.`,
  );
};

/**
 * Carries all records of a file into an empty PostgreSQL database with the tables of this version, in one transaction: all of them are there
 * afterwards, or none. `carried` is told of each table whose rows were counted and found whole.
 * Throws CopilotError 'conflict' where the database holds records or is in use, 'storage-failed' where one of the two cannot go on.
 */
export const carryRecords = async (
  file: RecordsFile,
  database: Database,
  carried: (table: CarriedTable) => void = () => undefined,
): Promise<readonly CarriedTable[]> => {
  try {
    return await database.transaction().execute(async (transaction) => {
      await lockTables(transaction);
      await demandEmpty(transaction);
      const tables: CarriedTable[] = [];
      for (const table of recordTables) {
        const before = file.count(table);
        await carryRows(transaction, table, file);
        const counted = { table, before, after: await countOn(transaction, table) };
        demandEqual(counted);
        carried(counted);
        tables.push(counted);
      }
      await continueCounting(transaction, file);
      return tables;
    });
  } catch (cause) {
    throw postgresFault(cause);
  }
};
