import type { CopilotError } from '../../fault/copilot-error.ts';
import { withFaults } from '../../fault/with-faults.ts';
import type { Database } from './database.ts';
import { engineOf } from './engine.ts';
import { postgresFault } from './postgres/postgres-fault.ts';
import { sqliteFault } from './sqlite/sqlite-fault.ts';

/**
 * Gives the fault for an error of the database in the words of the engine that keeps it; a fault that is one already stays as it is.
 * The engine is asked, and not the error: EPERM of a file has the shape of a SQLSTATE.
 */
export const storageFault = (database: Database, cause: unknown): CopilotError =>
  engineOf(database) === 'postgres'
    ? postgresFault(cause)
    : sqliteFault(cause, 'The database could not be read or written.');

/**
 * Gives a store whose every error is a CopilotError 'storage-failed', retryable where the same call may succeed later; or 'input-invalid' of
 * a text that the engine cannot keep.
 */
export const withStorageFaults = <Store extends Parameters<typeof withFaults>[0]>(
  database: Database,
  store: Store,
): Store => withFaults(store, (cause) => storageFault(database, cause));
