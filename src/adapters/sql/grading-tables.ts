import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tables of grading; JSON columns hold the domain value of their name. */
export type GradingTables = {
  grading_queues: { id: string; created_at: string; queue: string };
  grading_tasks: { id: string; queue_id: string; position: number; task: string };
  grading_answers: {
    /** Counts up: the order in which answers were given. */
    sequence: number;
    queue_id: string;
    task_id: string;
    grader: string;
    answer: string;
  };
  grading_seats: { queue_id: string; grader: string; seat: number };
};

/** Adds queues, tasks, answers and seats of grading. */
export const gradingTablesStep: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('grading_queues')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('queue', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('grading_tasks')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('queue_id', 'text', (column) => column.notNull().references('grading_queues.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('task', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('grading_tasks_by_queue')
      .on('grading_tasks')
      .columns(['queue_id', 'position'])
      .execute();
    await db.schema
      .createTable('grading_answers')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('queue_id', 'text', (column) => column.notNull().references('grading_queues.id'))
      .addColumn('task_id', 'text', (column) => column.notNull().references('grading_tasks.id'))
      .addColumn('grader', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addUniqueConstraint('grading_answers_once', ['task_id', 'grader'])
      .execute();
    await db.schema
      .createIndex('grading_answers_by_queue')
      .on('grading_answers')
      .columns(['queue_id', 'sequence'])
      .execute();
    await db.schema
      .createTable('grading_seats')
      .addColumn('queue_id', 'text', (column) => column.notNull().references('grading_queues.id'))
      .addColumn('grader', 'text', (column) => column.notNull())
      .addColumn('seat', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('grading_seats_key', ['queue_id', 'grader'])
      .execute();
  },
};
