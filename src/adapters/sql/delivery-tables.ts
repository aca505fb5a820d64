import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { DeliveryKind, DeliveryState } from '../../copilot/write-back/delivery.ts';

/** The table of approved replies on their way. */
export type DeliveryTables = {
  deliveries: {
    decision_id: string;
    case_id: string;
    kind: DeliveryKind;
    state: DeliveryState;
    attempts: number;
    /** Milliseconds since 1970. */
    due_at: number;
    safe_at: number;
    /** Who is trying it. */
    worker: string | null;
    reference: string | null;
    link: string | null;
    reason: string | null;
    delivered_at: string | null;
  };
};

/** Adds replies on their way; one without a decision cannot be written. */
export const deliveryTablesStep: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('deliveries')
      .addColumn('decision_id', 'text', (column) => column.primaryKey().references('decisions.id'))
      .addColumn('case_id', 'text', (column) => column.notNull().unique().references('incoming_cases.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'integer', (column) => column.notNull())
      .addColumn('safe_at', 'integer', (column) => column.notNull())
      .addColumn('worker', 'text')
      .addColumn('reference', 'text')
      .addColumn('link', 'text')
      .addColumn('reason', 'text')
      .addColumn('delivered_at', 'text')
      .execute();
    await db.schema
      .createIndex('deliveries_by_state')
      .on('deliveries')
      .columns(['state', 'due_at'])
      .execute();
  },
};
