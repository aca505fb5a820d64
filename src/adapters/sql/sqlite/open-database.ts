import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';
import { nodeSqliteDialect, type Survival } from './node-sqlite-dialect.ts';
import { sqliteFault } from './sqlite-fault.ts';

/**
 * Opens the store of record and brings its tables up to date; ':memory:' gives one that is gone when closed. Every commit survives
 * a power cut unless less is asked for.
 * Throws CopilotError 'storage-failed' when the file can't be opened or is no database.
 */
export const openDatabase = async (path: string, survives: Survival = 'power-cut'): Promise<Database> => {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(path, survives) });
    try {
      await migrate(database);
    } catch (error) {
      await database.destroy();
      throw error;
    }
    return database;
  } catch (cause) {
    throw sqliteFault(cause, `The database ${path} cannot be opened.`);
  }
};
