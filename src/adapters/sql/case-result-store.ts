import { sql } from 'kysely';
import type { CaseResultStore } from '../../copilot/case-result-store.ts';
import type { CaseResult } from '../../evaluate/run/case-result.ts';
import type { Database } from './database.ts';
import { listedTexts } from './listed-values.ts';
import { withStorageFaults } from './storage-faults.ts';

/** Keeps the results of evaluated cases in the database. Errors are CopilotError 'storage-failed'. */
export const sqlCaseResultStore = (database: Database): CaseResultStore =>
  withStorageFaults(database, {
    get: async (keys) => {
      const { rows } = await sql<{ key: string; result: string }>`
        select key, result from case_results where key in (select value from ${listedTexts(database, keys)})
      `.execute(database);
      return new Map(rows.map(({ key, result }) => [key, JSON.parse(result) as CaseResult]));
    },
    put: async (key, result) => {
      const row = { key, result: JSON.stringify(result) };
      await database
        .insertInto('case_results')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute();
    },
  });
