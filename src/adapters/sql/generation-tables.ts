import { type Generated, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { GenerationState } from '../../knowledge/generation.ts';

/** The tables of generations; `report` is the JSON of the domain value. */
export type GenerationTables = {
  generations: {
    number: Generated<number>;
    state: GenerationState;
    source: string | null;
    embedder: string | null;
    begun_at: string | null;
    built_at: string | null;
    live_since: string | null;
    report: string | null;
  };
  /** Passages that changed in the live generation and not yet in this one; `change` counts up. */
  generation_changes: { change: Generated<number>; generation: number; passage: string };
  /** Passages whose last change, made at this revision of the generation, no search index is known to hold. */
  unindexed_passages: { generation: number; passage: string; revision: number };
};

const frequencyTables = ['term_frequencies', 'letter_run_frequencies'] as const;

/** SQLite cannot change a primary key: the rows go into a table of the new shape that takes the name over. */
const passagesByGeneration = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('passages_new')
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('meaning_hash', 'text', (column) => column.notNull())
    .addColumn('passage', 'text', (column) => column.notNull())
    .addColumn('search', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('passages_key', ['generation', 'id'])
    .execute();
  await sql`
    insert into passages_new
    select 1, id, kind, source, language, part, hash, meaning_hash, passage, search from passages
  `.execute(db);
  await db.schema.dropTable('passages').execute();
  await db.schema.alterTable('passages_new').renameTo('passages').execute();
  await db.schema
    .createIndex('passages_by_document')
    .on('passages')
    .columns(['generation', 'kind', 'source', 'language', 'part'])
    .execute();
};

const frequenciesByGeneration = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of frequencyTables) {
    await db.schema
      .createTable(`${table}_new`)
      .addColumn('generation', 'integer', (column) => column.notNull())
      .addColumn('term', 'text', (column) => column.notNull())
      .addColumn('passages', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, ['generation', 'term'])
      .execute();
    await sql`insert into ${sql.table(`${table}_new`)} select 1, term, passages from ${sql.table(table)}`.execute(
      db,
    );
    await db.schema.dropTable(table).execute();
    await db.schema.alterTable(`${table}_new`).renameTo(table).execute();
  }
};

/** Makes what is there generation 1, and it the live one. */
export const generationsStep: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await passagesByGeneration(db);
    await frequenciesByGeneration(db);
    await sql`
      update settings set key = 'generation-1/' || key
      where key in ('passage-revision', 'passages-changed-at', 'passage-count') or key like 'indexed-revision:%'
    `.execute(db);
    await db.schema
      .createTable('generations')
      .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('source', 'text')
      .addColumn('embedder', 'text')
      .addColumn('begun_at', 'text')
      .addColumn('built_at', 'text')
      .addColumn('live_since', 'text')
      .addColumn('report', 'text')
      .execute();
    await sql`insert into generations (state) values ('live')`.execute(db);
    await db.schema
      .createTable('generation_changes')
      .addColumn('change', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('generation', 'integer', (column) => column.notNull())
      .addColumn('passage', 'text', (column) => column.notNull())
      .addUniqueConstraint('generation_changes_once', ['passage', 'generation'])
      .execute();
    await db.schema
      .createTable('unindexed_passages')
      .addColumn('generation', 'integer', (column) => column.notNull())
      .addColumn('passage', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('unindexed_passages_key', ['generation', 'passage'])
      .execute();
    // Changes from before are not noted.
    await sql`
      insert into settings (key, value)
      select 'generation-1/noted-since', value from settings where key = 'generation-1/passage-revision'
    `.execute(db);
  },
};
