import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { CopilotError } from '../../../fault/copilot-error.ts';
import type { Database } from '../database.ts';
import { postgresFault } from './postgres-fault.ts';

const lock = sql`hashtextextended('cair knowledge as a whole', 0)`;

/** Milliseconds between two looks whether the connection of the lock still stands; one costs a round trip. */
const lookMs = 1_000;

/** Rejects when the connection breaks, and with it the lock; resolves once the work has ended. */
const watchOver = async (held: Database, ended: AbortSignal): Promise<void> => {
  while (!ended.aborted) {
    await sleep(lookMs, undefined, { signal: ended }).catch(() => undefined);
    if (!ended.aborted) await sql`select 1`.execute(held);
  }
};

const turnLost = (cause: unknown): CopilotError =>
  new CopilotError(
    'storage-failed',
    'The connection to PostgreSQL that kept other processes from the knowledge broke, so the work on it was stopped; try again.',
    { retryable: true, cause: postgresFault(cause) },
  );

const doWatched = async <Result>(
  held: Database,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const lost = new AbortController();
  const ended = new AbortController();
  const lose = (cause: unknown): void => lost.abort(turnLost(cause));
  const watching = watchOver(held, ended.signal).catch(lose);
  try {
    return await work(lost.signal);
  } finally {
    ended.abort();
    await watching;
    // Where the connection is lost the lock is gone with it.
    await sql`select pg_advisory_unlock(${lock})`.execute(held).catch(lose);
    lost.signal.throwIfAborted();
  }
};

/**
 * Does work that at most one process over the same records does at a time, on whichever machine. The lock stands on a connection of
 * its own, so the server lets it go when the process dies, however it dies. Where only that connection breaks, another process may begin:
 * the signal tells the work to stop within about a second, and whatever comes of it is CopilotError 'storage-failed', retryable.
 * Throws CopilotError 'conflict' while another process has it; other faults of the work itself stay as they are.
 */
export const whileAlone = <Result>(
  database: Database,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> =>
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
      return doWatched(held, work).then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      );
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
