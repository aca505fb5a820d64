import { sql } from 'kysely';
import { CopilotError } from '../../../fault/copilot-error.ts';
import type { Database } from '../database.ts';
import { postgresFault } from './postgres-fault.ts';

const lock = sql`hashtextextended('cair knowledge as a whole', 0)`;

/**
 * Does work that at most one process over the same records does at a time, on whichever machine. The lock stands on a connection of
 * its own, so the server lets it go when the process dies, however it dies.
 * Throws CopilotError 'conflict' while another process has it; faults of the work itself stay as they are.
 */
export const whileAlone = <Result>(database: Database, work: () => Promise<Result>): Promise<Result> =>
  database
    .connection()
    .execute(async (held) => {
      const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${lock}) as taken`
        .execute(held)
        .catch((cause: unknown) => {
          throw postgresFault(cause);
        });
      if (rows[0]?.taken !== true)
        throw new CopilotError(
          'conflict',
          'Another process is changing the knowledge as a whole, perhaps a worker; wait until it has ended.',
          { retryable: true },
        );
      try {
        return { result: await work() };
      } catch (error) {
        return { error };
      } finally {
        // Where the connection is lost the lock is gone with it.
        await sql`select pg_advisory_unlock(${lock})`.execute(held).catch(() => undefined);
      }
    })
    .then(
      (done) => {
        if ('error' in done) throw done.error;
        return done.result;
      },
      (cause: unknown) => {
        throw postgresFault(cause);
      },
    );
