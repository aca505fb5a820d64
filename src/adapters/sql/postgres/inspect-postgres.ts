import { sql } from 'kysely';
import { type DatabaseState, stateOfSteps, stepsTable } from '../migrate.ts';
import { connectPostgres } from './open-postgres.ts';
import { postgresFault } from './postgres-fault.ts';

/** What a PostgreSQL server says of itself, and of the database of record. */
export type PostgresState = {
  /** '15.8'. */
  readonly version: string;
  readonly major: number;
  /** 'UTF8' keeps every text. */
  readonly encoding: string;
  /** True of a copy that follows a primary. */
  readonly isReadOnly: boolean;
  /** Null while there are no tables yet. */
  readonly tables: DatabaseState | null;
};

/** Asks a PostgreSQL server how it is; changes nothing. Throws CopilotError 'storage-failed'. */
export const inspectPostgres = async (address: string): Promise<PostgresState> => {
  const database = connectPostgres({ address, connections: 1, statementTimeout: 5_000 });
  try {
    const { rows } = await sql<Omit<PostgresState, 'tables'> & { hasTables: boolean }>`
      select split_part(current_setting('server_version'), ' ', 1) as version,
        current_setting('server_version_num')::int / 10000 as major,
        current_setting('server_encoding') as encoding,
        pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as "isReadOnly",
        to_regclass(${stepsTable}) is not null as "hasTables"
    `.execute(database);
    const [row] = rows;
    if (row === undefined) throw new Error('PostgreSQL said nothing of itself.');
    const { hasTables, ...server } = row;
    if (!hasTables) return { ...server, tables: null };
    const steps = await sql<{ name: string }>`select name from ${sql.table(stepsTable)}`.execute(database);
    return { ...server, tables: stateOfSteps(steps.rows.map(({ name }) => name)) };
  } catch (cause) {
    throw postgresFault(cause);
  } finally {
    await database.destroy();
  }
};
