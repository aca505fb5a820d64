import { type Selectable, sql } from 'kysely';
import type { Generation, GenerationReport } from '../../knowledge/generation.ts';
import type { GenerationStore } from '../../knowledge/generation-store.ts';
import type { Database } from './database.ts';
import { engineOf } from './engine.ts';
import { liveGeneration, missedChanges } from './generation-changes.ts';
import { settingOf } from './settings.ts';
import { withStorageFaults } from './storage-faults.ts';
import type { Tables } from './tables.ts';
import { inTurn, statementInTurn } from './take-turn.ts';

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

/** The rows of a generation that are removed next; each engine has an address of its own that finds a row without a search. */
const piece = (database: Database, table: (typeof generationTables)[number], number: number) => {
  const address = engineOf(database) === 'postgres' ? sql.raw('ctid') : sql.raw('rowid');
  const rows = sql`select ${address} from ${sql.table(table)} where generation = ${number} limit ${rowsPerRemoval}`;
  return engineOf(database) === 'postgres' ? sql`ctid = any(array(${rows}))` : sql`rowid in (${rows})`;
};

const removeRows = async (database: Database, number: number): Promise<void> => {
  for (const table of generationTables) {
    for (;;) {
      const { numAffectedRows = 0n } = await sql`
        delete from ${sql.table(table)} where ${piece(database, table, number)}
      `.execute(database);
      if (numAffectedRows === 0n) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
};

/** Keeps the generations. Errors are CopilotError 'storage-failed'. */
export const sqlGenerationStore = (database: Database): GenerationStore =>
  withStorageFaults(database, {
    list: async () =>
      (await database.selectFrom('generations').selectAll().orderBy('number').execute()).map(generationOf),

    live: () => liveGeneration(database),

    begin: ({ source, embedder }, begunAt) =>
      statementInTurn(database, 'knowledge', async (transaction) => {
        const { number } = await transaction
          .insertInto('generations')
          .values({ state: 'building', source, embedder, begun_at: begunAt })
          .returning('number')
          .executeTakeFirstOrThrow();
        return number;
      }),

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
      inTurn(database, 'knowledge', async (transaction) => {
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
      await statementInTurn(database, 'knowledge', (transaction) =>
        transaction
          .updateTable('generations')
          .set({ state: 'leaving' })
          .where('number', '=', number)
          .where('state', '!=', 'live')
          .execute(),
      );
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
