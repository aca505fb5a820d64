import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteDialect, type SqliteStatement } from 'kysely';
import { LRUCache } from 'lru-cache';

/** Statements kept ready; a search uses a handful, and planning one takes longer than many a lookup. */
const preparedStatements = 100;

/**
 * Gives Kysely's SQLite dialect over Node's own `node:sqlite`, so that no native package is needed.
 * WAL lets readers go on beside the writer; `synchronous FULL` makes every commit survive a power cut.
 */
export const nodeSqliteDialect = (path: string): SqliteDialect => {
  const database = new DatabaseSync(path);
  database.exec(
    // The wait comes first: two processes that make the same file at once both ask for WAL.
    'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
  );
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...values(parameters)),
      run: (parameters) => statement.run(...values(parameters)),
      // One of its own: the kept one may be asked again before the last row was taken.
      iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
    };
  };
  const prepared = new LRUCache<string, SqliteStatement>({ max: preparedStatements });
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const known = prepared.get(sql);
        if (known !== undefined) return known;
        const fresh = prepare(sql);
        prepared.set(sql, fresh);
        return fresh;
      },
    },
  });
};
