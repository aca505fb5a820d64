import { type CarriedTable, carryRecords } from '../adapters/sql/carry/carry-records.ts';
import { openRecordsFile } from '../adapters/sql/carry/records-file.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { Config } from './config.ts';
import { judgePostgres } from './doctor/database-check.ts';
import { recordsFile } from './open-records.ts';

/** Throws CopilotError 'conflict' for a server that the copilot cannot work with, and for tables of another version. */
const demandFit = async (address: string): Promise<void> => {
  const { inspectPostgres } = await import('../adapters/sql/postgres/inspect-postgres.ts');
  const state = await inspectPostgres(address);
  const { state: judged, says, remedy } = judgePostgres(state);
  if (judged === 'failed') throw new CopilotError('conflict', `${says} ${remedy}`);
  if (state.tables === null || state.tables.missing.length === 0) return;
  throw new CopilotError(
    'conflict',
    'The database that CAIR_DATABASE names has the tables of an earlier version of the copilot; name an empty one.',
  );
};

/**
 * Carries the records of a SQLite file, that of the data folder unless told, into the empty PostgreSQL database of the settings.
 * Throws CopilotError 'configuration-invalid' without such a setting, and what opening and carrying throw; the database holds no record then.
 */
export const carryIntoPostgres = async (
  config: Config,
  from: string = recordsFile(config),
  carried?: (table: CarriedTable) => void,
): Promise<{ readonly from: string; readonly tables: readonly CarriedTable[] }> => {
  if (config.CAIR_DATABASE === undefined)
    throw new CopilotError(
      'configuration-invalid',
      'Where the records go is not set; set CAIR_DATABASE to an empty PostgreSQL database (docs/postgres.md).',
    );
  const address = config.CAIR_DATABASE();
  const file = openRecordsFile(from);
  try {
    await demandFit(address);
    const { openPostgres } = await import('../adapters/sql/postgres/open-postgres.ts');
    const database = await openPostgres(address);
    try {
      return { from, tables: await carryRecords(file, database, carried) };
    } finally {
      await database.destroy();
    }
  } finally {
    file.close();
  }
};
