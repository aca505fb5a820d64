import {
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  sql,
} from 'kysely';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';
import { openPool, type PoolOptions } from './open-pool.ts';
import { postgresFault } from './postgres-fault.ts';
import { SharedTablesCompiler } from './table-types.ts';

/** The name of the lock under which one process at a time looks at the tables and changes them. */
const migrationLock = 'cair migration';

class SharedTablesDialect extends PostgresDialect {
  override createQueryCompiler(): SharedTablesCompiler {
    return new SharedTablesCompiler();
  }
}

/** Joins Kysely to a server; nothing is asked of it yet. */
export const connectPostgres = (options: PoolOptions): Database =>
  new Kysely<Tables>({
    dialect: new SharedTablesDialect({ pool: openPool(options) }),
    // What stands in an empty list is nothing, and no mistake as PostgreSQL has it.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });

/** Two connections, as the lock stands on one of its own; a step over many rows may take its time. */
const bringUpToDate = async (address: string): Promise<void> => {
  const database = connectPostgres({ address, connections: 2, statementTimeout: 0 });
  try {
    await database.connection().execute(async (held) => {
      await sql`select pg_advisory_lock(hashtextextended(${migrationLock}, 0))`.execute(held);
      // The lock ends with the connection.
      await migrate(database);
    });
  } finally {
    await database.destroy();
  }
};

/**
 * Opens the store of record on a PostgreSQL server and brings its tables up to date, one process after another where several start
 * at once. Throws CopilotError 'storage-failed' with what to do where the server can't be reached, lets nobody in or has no such database.
 */
export const openPostgres = async (address: string): Promise<Database> => {
  try {
    await bringUpToDate(address);
    return connectPostgres({ address });
  } catch (cause) {
    throw postgresFault(cause);
  }
};
