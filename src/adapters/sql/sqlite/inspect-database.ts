import { DatabaseSync } from 'node:sqlite';
import { type DatabaseState, stateOfSteps, stepsTable } from '../migrate.ts';
import { sqliteFault } from './sqlite-fault.ts';

/** Gives the names of the steps that the tables of a file have taken; none of a file without such tables. */
export const stepsTaken = (database: DatabaseSync): readonly string[] => {
  const table = database
    .prepare("select name from sqlite_master where type = 'table' and name = ?")
    .get(stepsTable);
  if (table === undefined) return [];
  return database
    .prepare(`select name from ${stepsTable}`)
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
      return stateOfSteps(stepsTaken(database));
    } finally {
      database.close();
    }
  } catch (cause) {
    throw sqliteFault(cause, 'The database copilot.db cannot be read.');
  }
};
