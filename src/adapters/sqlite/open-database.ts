import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { nodeSqliteDialect, type Survival } from './node-sqlite-dialect.ts';
import { migrations } from './schema.ts';
import { storageFault } from './storage-faults.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/**
 * Opens the store of record and brings its tables up to date; ':memory:' gives one that is gone when closed. Every commit survives
 * a power cut unless less is asked for.
 * Throws CopilotError 'storage-failed' when the file can't be opened or is no database.
 */
export const openDatabase = async (path: string, survives: Survival = 'power-cut'): Promise<Database> => {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(path, survives) });
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: async () => ({ ...migrations }) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) {
      await database.destroy();
      throw error;
    }
    return database;
  } catch (cause) {
    throw storageFault(cause, `The database ${path} cannot be opened.`);
  }
};
