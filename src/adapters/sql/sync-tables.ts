import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tables of how far sources were read; `pass` is the JSON of the domain value. */
export type SyncTables = {
  watermarks: { origin: string; object: string; stamp: string; row_id: string; read_at: string };
  /** The last pass of each kind ('last'), and the last one that came to its end ('whole'). */
  sync_passes: { kind: string; place: 'last' | 'whole'; pass: string };
};

/** Adds the marks up to which sources were read, and how the last passes ended. */
export const syncTablesStep: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('watermarks')
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('object', 'text', (column) => column.notNull())
      .addColumn('stamp', 'text', (column) => column.notNull())
      .addColumn('row_id', 'text', (column) => column.notNull())
      .addColumn('read_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('watermarks_key', ['origin', 'object'])
      .execute();
    await db.schema
      .createTable('sync_passes')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('pass', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('sync_passes_key', ['kind', 'place'])
      .execute();
  },
};
