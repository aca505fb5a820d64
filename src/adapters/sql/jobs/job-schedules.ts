import { inputKey } from '../../../jobs/input-key.ts';
import type { JobKind, Json } from '../../../jobs/job.ts';
import type { Database } from '../database.ts';
import { addJob } from './add-job.ts';

/** Adds a job now and then every so many milliseconds. */
export const addEvery = async (database: Database, kind: JobKind, input: Json, ms: number): Promise<void> => {
  const row = { kind, input: inputKey(input), every_ms: ms, next_at: Date.now() };
  await database
    .insertInto('job_schedules')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'input']).doUpdateSet(row))
    .execute();
};

/** Takes a schedule away. */
export const removeEvery = async (database: Database, kind: JobKind, input: Json): Promise<void> => {
  await database
    .deleteFrom('job_schedules')
    .where('kind', '=', kind)
    .where('input', '=', inputKey(input))
    .execute();
};

/** Adds the jobs whose time has come; of times that were missed one job is made. */
export const addDueJobs = async (database: Database): Promise<void> => {
  const now = Date.now();
  const due = await database.selectFrom('job_schedules').selectAll().where('next_at', '<=', now).execute();
  for (const { kind, input, every_ms, next_at } of due) {
    const { numUpdatedRows } = await database
      .updateTable('job_schedules')
      .set({ next_at: next_at + every_ms * (Math.floor((now - next_at) / every_ms) + 1) })
      .where('kind', '=', kind)
      .where('input', '=', input)
      // Another worker may have been quicker.
      .where('next_at', '=', next_at)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await addJob(database, kind, JSON.parse(input) as Json);
  }
};
