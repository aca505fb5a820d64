import { sql } from 'kysely';
import { CopilotError } from '../../../fault/copilot-error.ts';
import type { JobFailure, JobKind, JobProgress, JobState, Json } from '../../../jobs/job.ts';
import { failureOf, workerLost } from '../../../jobs/job-failure.ts';
import type { Database } from '../database.ts';
import { withStorageFaults } from '../storage-faults.ts';
import type { JobRow } from './job-of-row.ts';

/** So many jobs that have ended are kept, the newest. */
const keptEnded: Readonly<Record<'done' | 'failed' | 'cancelled', number>> = {
  done: 200,
  failed: 1_000,
  cancelled: 200,
};

const cancelFailure = JSON.stringify(failureOf(new CopilotError('cancelled', 'The job was cancelled.')));

/**
 * Gives one worker its hold on jobs: a lease that it renews while it lives, so that the jobs of a process that died are
 * found; nothing is written about a job that another has taken over. Errors are CopilotError 'storage-failed'.
 */
export const jobClaims = (database: Database, worker: string, leaseMs: number) => {
  const held = (id: string) =>
    database
      .updateTable('jobs')
      .where('id', '=', id)
      .where('worker', '=', worker)
      .where('state', '=', 'running');
  const freed = { worker: null, lease_until: null };

  const end = async (
    id: string,
    state: 'done' | 'failed' | 'cancelled',
    what: { readonly result?: Json; readonly failure: JobFailure | null },
  ): Promise<void> => {
    await held(id)
      .set({
        ...freed,
        state,
        ended_at: new Date().toISOString(),
        result: what.result === undefined ? null : JSON.stringify(what.result),
        failure: what.failure === null ? null : JSON.stringify(what.failure),
      })
      .execute();
    const oldest = database
      .selectFrom('jobs')
      .select('sequence')
      .where('state', '=', state)
      .orderBy('sequence', 'desc')
      .limit(Number.MAX_SAFE_INTEGER)
      .offset(keptEnded[state]);
    await database.deleteFrom('jobs').where('sequence', 'in', oldest).execute();
  };

  return withStorageFaults(database, {
    /** Takes the next job that is due, unless an older one of its kind and input is not through yet. */
    take: async (kinds: readonly JobKind[]): Promise<JobRow | null> => {
      const now = Date.now();
      const next = database
        .selectFrom('jobs as job')
        .select('job.sequence')
        .where('job.state', '=', 'waiting')
        .where('job.due_at', '<=', now)
        .where('job.kind', 'in', kinds)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('jobs as older')
                .select('older.id')
                .whereRef('older.kind', '=', 'job.kind')
                .whereRef('older.input', '=', 'job.input')
                .whereRef('older.sequence', '<', 'job.sequence')
                .where('older.state', 'in', ['waiting', 'running']),
            ),
          ),
        )
        .orderBy('job.due_at')
        .orderBy('job.sequence')
        .limit(1);
      // Looking takes no lock of the file, which another process may hold for a while.
      if ((await next.executeTakeFirst()) === undefined) return null;
      const taken = await database
        .updateTable('jobs')
        .set({
          state: 'running',
          attempts: sql`attempts + 1`,
          started_at: new Date(now).toISOString(),
          worker,
          lease_until: now + leaseMs,
        })
        .where('sequence', '=', next)
        // Another worker may have been quicker.
        .where('state', '=', 'waiting')
        .returningAll()
        .executeTakeFirst();
      return taken ?? null;
    },
    /** Renews the hold on jobs; gives those still held, and whether their cancelling was asked for. */
    renew: async (ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> => {
      const rows = await database
        .updateTable('jobs')
        .set({ lease_until: Date.now() + leaseMs })
        .where('id', 'in', ids)
        .where('worker', '=', worker)
        .where('state', '=', 'running')
        .returning(['id', 'cancel_asked'])
        .execute();
      return new Map(rows.map((row) => [row.id, row.cancel_asked === 1]));
    },
    /** Puts jobs of workers that have died back, those of all workers if `all` are known to have; gives whether there were any. */
    takeBack: async (attempts: number, all: boolean): Promise<boolean> => {
      const now = Date.now();
      const isLost = all
        ? sql<boolean>`state = 'running'`
        : sql<boolean>`state = 'running' and lease_until < ${now}`;
      const lost = await database.selectFrom('jobs').select('id').where(isLost).limit(1).executeTakeFirst();
      if (lost === undefined) return false;
      const endState = sql<JobState>`case when cancel_asked = 1 then 'cancelled' when attempts >= ${attempts} then 'failed' else 'waiting' end`;
      await database
        .updateTable('jobs')
        .set({
          ...freed,
          state: endState,
          due_at: now,
          ended_at: sql`case when cancel_asked = 1 or attempts >= ${attempts} then ${new Date(now).toISOString()} end`,
          failure: sql`case when cancel_asked = 1 then ${cancelFailure} else ${JSON.stringify(workerLost)} end`,
        })
        .where(isLost)
        .execute();
      return true;
    },
    saveProgress: async (id: string, progress: JobProgress): Promise<void> => {
      await held(id)
        .set({ progress: JSON.stringify(progress) })
        .execute();
    },
    saveCheckpoint: async (id: string, checkpoint: Json): Promise<void> => {
      await held(id)
        .set({ checkpoint: JSON.stringify(checkpoint) })
        .execute();
    },
    end,
    /** Puts a job back to be taken again after a while; an attempt that does not count is given back. */
    putBack: async (
      id: string,
      afterMs: number,
      options: { readonly counts: boolean; readonly failure?: JobFailure },
    ): Promise<void> => {
      await held(id)
        .set({
          ...freed,
          state: 'waiting',
          due_at: Date.now() + Math.ceil(afterMs),
          ...(options.counts ? {} : { attempts: sql`attempts - 1` }),
          ...(options.failure === undefined ? {} : { failure: JSON.stringify(options.failure) }),
        })
        .execute();
    },
  });
};
