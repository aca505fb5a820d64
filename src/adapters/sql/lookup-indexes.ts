import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Adds the indexes of the list of cases and of the changes that a generation has missed, both in the order in which they are read. */
export const lookupIndexesStep: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createIndex('incoming_cases_by_time')
      .on('incoming_cases')
      .columns(['received_at desc', 'id'])
      .execute();
    await db.schema
      .createIndex('generation_changes_by_generation')
      .on('generation_changes')
      .columns(['generation', 'change'])
      .execute();
  },
};
