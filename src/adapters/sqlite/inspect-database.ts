import { DatabaseSync } from 'node:sqlite';
import { migrations } from './schema.ts';
import { storageFault } from './storage-faults.ts';

/** How far the tables of a database are those of this version. */
export type DatabaseState = {
  /** Steps that this version still has to take; the next start takes them. */
  readonly missing: readonly string[];
  /** Steps that this version does not know: a later one has written here. */
  readonly unknown: readonly string[];
};

const stepsOf = (database: DatabaseSync): readonly string[] => {
  const table = database
    .prepare("select name from sqlite_master where type = 'table' and name = 'kysely_migration'")
    .get();
  if (table === undefined) return [];
  return database
    .prepare('select name from kysely_migration')
    .all()
    .map((row) => String(row['name']));
};

/**
 * Reads from a database which steps its tables have taken, and changes nothing in it. Throws CopilotError 'storage-failed' where the
 * file is not there, cannot be read or is no database.
 */
export const inspectDatabase = (path: string): DatabaseState => {
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      const taken = stepsOf(database);
      const known = Object.keys(migrations);
      return {
        missing: known.filter((name) => !taken.includes(name)),
        unknown: taken.filter((name) => !known.includes(name)),
      };
    } finally {
      database.close();
    }
  } catch (cause) {
    throw storageFault(cause, 'The database copilot.db cannot be read.');
  }
};
