import { existsSync } from 'node:fs';
import type { DatabaseState } from '../../adapters/sql/migrate.ts';
import type { PostgresState } from '../../adapters/sql/postgres/inspect-postgres.ts';
import { inspectDatabase } from '../../adapters/sql/sqlite/inspect-database.ts';
import { failedBy } from '../../copilot/checks/failed-by.ts';
import { type CheckFinding, failed, inOrder, type Probe, warned } from '../../copilot/checks/system-check.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { type RecordsConfig, recordsFile } from '../open-records.ts';
import type { DoctorParts } from './doctor-parts.ts';

/** The oldest that its makers still mended when this was written; https://www.postgresql.org/support/versioning/. */
const oldestPostgres = 14;

const inspectServer = async (address: string): Promise<PostgresState> => {
  const { inspectPostgres } = await import('../../adapters/sql/postgres/inspect-postgres.ts');
  return inspectPostgres(address);
};

const tablesOf = async (config: RecordsConfig): Promise<DatabaseState | null> => {
  if (config.CAIR_DATABASE !== undefined) return (await inspectServer(config.CAIR_DATABASE())).tables;
  return existsSync(recordsFile(config)) ? inspectDatabase(recordsFile(config)) : null;
};

/**
 * Throws CopilotError 'conflict' unless the tables are exactly those of this version: opening the others would change them, or
 * is not safe.
 */
export const demandReadyDatabase = async (config: RecordsConfig): Promise<void> => {
  const state = await tablesOf(config);
  if (state !== null && state.missing.length + state.unknown.length === 0) return;
  throw new CopilotError('conflict', 'The database is not ready; mend the check database first.');
};

/** Judges the tables; `where` is the setting that names another place for this version. */
const judgeTables = (tables: DatabaseState | null, where: string, rest: string): CheckFinding => {
  if (tables === null)
    return warned(
      'There is no database yet, or it has no tables.',
      'Run cair index or cair serve, which makes and fills it.',
    );
  const { missing, unknown } = tables;
  if (unknown.length > 0)
    return failed(
      'A later version of the copilot has written to the database.',
      `Run that version or a newer one, or give this one a place of its own by ${where}.`,
    );
  if (missing.length > 0)
    return warned(
      `The tables of the database are ${missing.length} ${missing.length === 1 ? 'step' : 'steps'} behind this version.`,
      'Start cair serve once, which brings them up to date.',
    );
  return inOrder(rest);
};

/** Judges what a server says of itself, and the tables on it. */
export const judgePostgres = (state: PostgresState): CheckFinding => {
  const { version, major, encoding, isReadOnly, tables } = state;
  if (major < oldestPostgres)
    return failed(`PostgreSQL ${version} is too old.`, `Run PostgreSQL ${oldestPostgres} or later.`);
  if (isReadOnly)
    return failed(`PostgreSQL ${version} takes no writes here.`, 'Point CAIR_DATABASE at the primary.');
  if (encoding !== 'UTF8')
    return failed(
      `The database is encoded in ${encoding}, which has not every letter.`,
      'Create it anew with encoding UTF8 (docs/postgres.md).',
    );
  return judgeTables(
    tables,
    'CAIR_DATABASE',
    `PostgreSQL ${version} answers, and its tables are those of this version.`,
  );
};

/** Looks whether the database can be read and its tables are those of this version. */
export const databaseCheck = ({ config }: DoctorParts): Probe => ({
  name: 'database',
  look: async () => {
    if (config.CAIR_DATABASE !== undefined)
      return inspectServer(config.CAIR_DATABASE()).then(judgePostgres, (error: unknown) =>
        failedBy(error, 'Look at the log of PostgreSQL, and correct CAIR_DATABASE (docs/postgres.md).'),
      );
    try {
      return judgeTables(
        await tablesOf(config),
        'CAIR_DATA',
        'The database can be read, and its tables are those of this version.',
      );
    } catch (error) {
      return failedBy(
        error,
        'Restore copilot.db from a backup, or move it away and run cair index to begin anew.',
      );
    }
  },
});
