import { resolve } from 'node:path';
import type { Database } from '../adapters/sql/database.ts';
import { openDatabase } from '../adapters/sql/sqlite/open-database.ts';
import type { Config } from './config.ts';

export type RecordsConfig = Pick<Config, 'CAIR_DATA' | 'CAIR_DATABASE'>;

/** Gives the file of the records where SQLite keeps them. */
export const recordsFile = ({ CAIR_DATA }: Pick<Config, 'CAIR_DATA'>): string =>
  `${resolve(CAIR_DATA)}/copilot.db`;

/**
 * Opens the records where the settings say: on a PostgreSQL server, whose driver is loaded only here, or in SQLite in the data
 * folder. Throws CopilotError 'storage-failed'.
 */
export const openRecords = async (config: RecordsConfig): Promise<Database> => {
  if (config.CAIR_DATABASE === undefined) return openDatabase(recordsFile(config));
  const { openPostgres } = await import('../adapters/sql/postgres/open-postgres.ts');
  return openPostgres(config.CAIR_DATABASE());
};
