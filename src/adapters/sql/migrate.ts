import { Migrator } from 'kysely/migration';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { Database } from './database.ts';
import { migrations } from './schema.ts';

/** How far the tables of a database are those of this version. */
export type DatabaseState = {
  /** Steps that this version still has to take; the next start takes them. */
  readonly missing: readonly string[];
  /** Steps that this version does not know: a later one has written here. */
  readonly unknown: readonly string[];
};

/** Where the steps that a database has taken stand. */
export const stepsTable = 'kysely_migration';

/** Compares the steps that a database has taken with those of this version. */
export const stateOfSteps = (taken: readonly string[]): DatabaseState => {
  const known = Object.keys(migrations);
  return {
    missing: known.filter((name) => !taken.includes(name)),
    unknown: taken.filter((name) => !known.includes(name)),
  };
};

/** How Kysely says that steps were taken which this version does not know, or not in this order. */
const otherSteps = /^corrupted migrations/u;

/**
 * Brings the tables of a database up to date, all or nothing. Throws CopilotError 'storage-failed' where a later version has written to it, and
 * else what the engine throws.
 */
export const migrate = async (database: Database): Promise<void> => {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error instanceof Error && otherSteps.test(error.message))
    throw new CopilotError(
      'storage-failed',
      'A later version of the copilot has written to the database; run that version or a newer one.',
      { cause: error },
    );
  if (error !== undefined) throw error;
};
