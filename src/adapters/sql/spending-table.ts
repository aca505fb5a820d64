import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The table of what models cost. */
export type SpendingTable = {
  /** `day` is one of UTC; `market` is '' for cases whose market is unknown. */
  model_spending: { day: string; market: string; tokens: number; money: number };
};

/** Adds what each market spent on models in a day. */
export const spendingTableStep: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('model_spending')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('market', 'text', (column) => column.notNull())
      .addColumn('tokens', 'integer', (column) => column.notNull())
      .addColumn('money', 'real', (column) => column.notNull())
      .addPrimaryKeyConstraint('model_spending_key', ['day', 'market'])
      .execute();
  },
};
