import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteStatement } from 'kysely';
import { LRUCache } from 'lru-cache';

/** What a commit outlives; https://www.sqlite.org/pragma.html#pragma_synchronous. */
export type Survival = 'power-cut' | 'process-end';

/** Statements kept ready; a search uses a handful, and planning one takes longer than many a lookup. */
const preparedStatements = 100;

/**
 * Tables are changed inside a transaction, which SQLite can, so that of several processes that open a file at once one changes them and one that
 * is killed leaves no half of a step; https://www.sqlite.org/transactional.html.
 */
class WholeStepsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class WholeStepsDialect extends SqliteDialect {
  override createAdapter(): WholeStepsAdapter {
    return new WholeStepsAdapter();
  }
}

/**
 * Gives Kysely's SQLite dialect over Node's own `node:sqlite`, so that no native package is needed.
 * WAL lets readers go on beside the writer. `survives` says what every commit outlives: a power cut, or for what can be made anew only the end of
 * the process, which costs no wait for the disk.
 */
export const nodeSqliteDialect = (path: string, survives: Survival): SqliteDialect => {
  const database = new DatabaseSync(path);
  database.exec(
    // The wait comes first: two processes that make the same file at once both ask for WAL.
    'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;',
  );
  database.exec(`PRAGMA synchronous = ${survives === 'power-cut' ? 'FULL' : 'NORMAL'};`);
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  const prepare = (asked: string): SqliteStatement => {
    // Each transaction writes. One that reads first must have its turn from then on: SQLite lets it write no more where another process did.
    const sql = asked === 'begin' ? 'begin immediate' : asked;
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
  return new WholeStepsDialect({
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
