import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { JobKind, JobState } from '../../jobs/job.ts';

/** The tables of jobs in the background; JSON columns hold the domain value of their name. */
export type JobTables = {
  jobs: {
    /** Counts up: the order in which jobs were added. */
    sequence: Generated<number>;
    id: string;
    kind: JobKind;
    input: string;
    state: JobState;
    attempts: number;
    /** Not before this moment, in milliseconds since 1970. */
    due_at: number;
    queued_at: string;
    started_at: string | null;
    ended_at: string | null;
    progress: string | null;
    checkpoint: string | null;
    result: string | null;
    failure: string | null;
    /** Which worker runs it, and until when it may be taken for alive, in milliseconds since 1970. */
    worker: string | null;
    lease_until: number | null;
    cancel_asked: number;
  };
  job_schedules: { kind: JobKind; input: string; every_ms: number; next_at: number };
};

/** Adds jobs and their schedules. */
export const jobTablesStep: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('jobs')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('input', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'integer', (column) => column.notNull())
      .addColumn('queued_at', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('progress', 'text')
      .addColumn('checkpoint', 'text')
      .addColumn('result', 'text')
      .addColumn('failure', 'text')
      .addColumn('worker', 'text')
      .addColumn('lease_until', 'integer')
      .addColumn('cancel_asked', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('jobs_by_state').on('jobs').columns(['state', 'due_at']).execute();
    await db.schema
      .createTable('job_schedules')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('input', 'text', (column) => column.notNull())
      .addColumn('every_ms', 'integer', (column) => column.notNull())
      .addColumn('next_at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('job_schedules_key', ['kind', 'input'])
      .execute();
  },
};
