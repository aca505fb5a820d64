import type { RunStore } from '../../copilot/run-store.ts';
import type { EvaluationRun } from '../../evaluate/run/evaluation-run.ts';
import type { Database } from './database.ts';
import { withStorageFaults } from './storage-faults.ts';

/** Keeps whole runs in the database. Errors are CopilotError 'storage-failed'. */
export const sqlRunStore = (database: Database): RunStore =>
  withStorageFaults(database, {
    get: async (key) => {
      const row = await database
        .selectFrom('evaluation_runs')
        .select('run')
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.run) as EvaluationRun);
    },
    put: async (key, run) => {
      const row = { key, run: JSON.stringify(run) };
      await database
        .insertInto('evaluation_runs')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute();
    },
  });
