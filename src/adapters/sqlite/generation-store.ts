import { type Selectable, sql } from 'kysely';
import type { Generation, GenerationReport } from '../../knowledge/generation.ts';
import type { GenerationStore } from '../../knowledge/generation-store.ts';
import { liveGeneration, missedChanges } from './generation-changes.ts';
import type { Database } from './open-database.ts';
import { settingOf } from './settings.ts';
import { withStorageFaults } from './storage-faults.ts';
import type { Tables } from './tables.ts';

/** Rows that are removed at a time, some 20 ms: searches go on in between. */
const rowsPerRemoval = 500;

const generationTables = [
  'passages',
  'term_frequencies',
  'letter_run_frequencies',
  'unindexed_passages',
] as const;

const generationOf = (row: Selectable<Tables['generations']>): Generation => ({
  number: row.number,
  state: row.state,
  source: row.source,
  embedder: row.embedder,
  begunAt: row.begun_at,
  builtAt: row.built_at,
  liveSince: row.live_since,
  report: row.report === null ? null : (JSON.parse(row.report) as GenerationReport),
});

const removeRows = async (database: Database, number: number): Promise<void> => {
  for (const table of generationTables) {
    for (;;) {
      const { numAffectedRows = 0n } = await sql`
        delete from ${sql.table(table)} where rowid in (
          select rowid from ${sql.table(table)} where generation = ${number} limit ${rowsPerRemoval}
        )
      `.execute(database);
      if (numAffectedRows === 0n) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
};

/** Keeps the generations in SQLite. Errors are CopilotError 'storage-failed'. */
export const sqliteGenerationStore = (database: Database): GenerationStore =>
  withStorageFaults({
    list: async () =>
      (await database.selectFrom('generations').selectAll().orderBy('number').execute()).map(generationOf),

    live: () => liveGeneration(database),

    begin: async ({ source, embedder }, begunAt) => {
      const { number } = await database
        .insertInto('generations')
        .values({ state: 'building', source, embedder, begun_at: begunAt })
        .returning('number')
        .executeTakeFirstOrThrow();
      return number;
    },

    describe: async (number, makers) => {
      await database.updateTable('generations').set(makers).where('number', '=', number).execute();
    },

    finish: async (number, report, builtAt) => {
      await database
        .updateTable('generations')
        .set({ state: 'ready', report: JSON.stringify(report), built_at: builtAt })
        .where('number', '=', number)
        .where('state', 'in', ['building', 'ready'])
        .execute();
    },

    missed: (number) => missedChanges(database, number),

    tookOver: async (number, upTo) => {
      await database
        .deleteFrom('generation_changes')
        .where('generation', '=', number)
        .where('change', '<=', upTo)
        .execute();
    },

    switchTo: (number, at) =>
      database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('generations')
          .set({ state: 'live', live_since: at })
          .where('number', '=', number)
          .where('state', 'in', ['ready', 'previous'])
          .where(({ not, exists, selectFrom }) =>
            not(exists(selectFrom('generation_changes').select('change').where('generation', '=', number))),
          )
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        const become = (from: 'live' | 'previous', to: 'previous' | 'leaving') =>
          transaction
            .updateTable('generations')
            .set({ state: to })
            .where('state', '=', from)
            .where('number', '!=', number)
            .execute();
        await become('previous', 'leaving');
        await become('live', 'previous');
        return true;
      }),

    dismiss: async (number) => {
      await database
        .updateTable('generations')
        .set({ state: 'leaving' })
        .where('number', '=', number)
        .where('state', '!=', 'live')
        .execute();
    },

    remove: async (number) => {
      await removeRows(database, number);
      await database.deleteFrom('generation_changes').where('generation', '=', number).execute();
      await database.deleteFrom('settings').where('key', 'like', settingOf(number, '%')).execute();
      await database
        .deleteFrom('generations')
        .where('number', '=', number)
        .where('state', '=', 'leaving')
        .execute();
    },
  } satisfies GenerationStore);
