import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { deliveryTablesStep } from './delivery-tables.ts';
import { generationsStep } from './generation-tables.ts';
import { gradingTablesStep } from './grading-tables.ts';
import { jobTablesStep } from './job-tables.ts';
import { lookupIndexesStep } from './lookup-indexes.ts';
import { spendingTableStep } from './spending-table.ts';
import { syncTablesStep } from './sync-tables.ts';
import { countLetterRuns } from './term-frequencies.ts';

/** The steps from an empty file to today's tables; a step that shipped is never changed, only followed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-21-loop': {
    up: async (db: Kysely<unknown>): Promise<void> => {
      await db.schema
        .createTable('passages')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('part', 'integer', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('meaning_hash', 'text', (column) => column.notNull())
        .addColumn('passage', 'text', (column) => column.notNull())
        .addColumn('search', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('passages_by_document')
        .on('passages')
        .columns(['kind', 'source', 'language', 'part'])
        .execute();
      await db.schema
        .createTable('term_frequencies')
        .addColumn('term', 'text', (column) => column.primaryKey())
        .addColumn('passages', 'integer', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('settings')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('vectors')
        .addColumn('model', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('vector', 'blob', (column) => column.notNull())
        .addPrimaryKeyConstraint('vectors_key', ['model', 'hash'])
        .execute();
      await db.schema
        .createTable('incoming_cases')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addColumn('care_case', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('drafts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('case_id', 'text', (column) => column.notNull().references('incoming_cases.id'))
        .addColumn('sequence', 'integer', (column) => column.notNull())
        .addColumn('draft', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('drafts_by_case').on('drafts').columns(['case_id', 'sequence']).execute();
      await db.schema
        .createTable('decisions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('case_id', 'text', (column) => column.notNull().unique().references('incoming_cases.id'))
        .addColumn('decided_at', 'text', (column) => column.notNull())
        .addColumn('decision', 'text', (column) => column.notNull())
        .execute();
    },
  },
  // Named so that it runs before every other step of its day.
  '2026-11-22-a-letter-runs': {
    up: async (db: Kysely<unknown>): Promise<void> => {
      await db.schema
        .createTable('letter_run_frequencies')
        .addColumn('term', 'text', (column) => column.primaryKey())
        .addColumn('passages', 'integer', (column) => column.notNull())
        .execute();
      await countLetterRuns(db);
    },
  },
  '2026-11-22-grading': gradingTablesStep,
  '2026-11-22-results': {
    up: async (db: Kysely<unknown>): Promise<void> => {
      await db.schema
        .createTable('case_results')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('result', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('evaluation_runs')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('run', 'text', (column) => column.notNull())
        .execute();
    },
  },
  // Named so that it runs behind every step of this day that shipped.
  '2026-11-22-version-times': {
    up: async (db: Kysely<unknown>): Promise<void> => {
      await db.schema.alterTable('drafts').addColumn('made_at', 'text').execute();
    },
  },
  '2026-11-22-what-was-spent': spendingTableStep,
  '2026-11-22-work-in-the-background': jobTablesStep,
  // Named so that it runs behind the steps of this day that were there before it.
  '2026-11-22-z-generations': generationsStep,
  '2026-11-22-zz-deliveries': deliveryTablesStep,
  '2026-11-22-zz-syncing': syncTablesStep,
  '2026-11-22-zzz-lookup-indexes': lookupIndexesStep,
};
