import type { CopilotError } from '../../fault/copilot-error.ts';
import { withFaults } from '../../fault/with-faults.ts';
import { isPostgresError, postgresFault } from './postgres/postgres-fault.ts';
import { sqliteFault } from './sqlite/sqlite-fault.ts';

/** Gives the fault for an error of the database, whichever engine keeps it; a fault that is one already stays as it is. */
export const storageFault = (cause: unknown): CopilotError =>
  isPostgresError(cause)
    ? postgresFault(cause)
    : sqliteFault(cause, 'The database could not be read or written.');

/**
 * Gives a store whose every error is a CopilotError 'storage-failed', retryable where the same call may succeed later; or 'input-invalid' of
 * a text that the engine cannot keep.
 */
export const withStorageFaults = <Store extends Parameters<typeof withFaults>[0]>(store: Store): Store =>
  withFaults(store, storageFault);
