import type { GradingQueue, GradingStore } from '../../copilot/grading-store.ts';
import type { GradingAnswer, GradingTask } from '../../evaluate/people/grading.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { inBatches } from './batches.ts';
import type { Database } from './database.ts';
import { isDuplicateRow } from './duplicate-row.ts';
import { withStorageFaults } from './storage-faults.ts';
import { inTurn } from './take-turn.ts';

/** Four values a row stay far below SQLite's 32,766 parameters. */
const rowsPerInsert = 500;

/** Keeps grading queues and what people said, as the JSON of their domain values. Errors are 'storage-failed'. */
export const sqlGradingStore = (database: Database): GradingStore => {
  const seatOf = async (db: Database, queueId: string, grader: string): Promise<number> => {
    const taken = await db
      .selectFrom('grading_seats')
      .select(['grader', 'seat'])
      .where('queue_id', '=', queueId)
      .execute();
    return taken.find((row) => row.grader === grader)?.seat ?? taken.length;
  };

  return withStorageFaults(database, {
    addQueue: async (queue, tasks) => {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('grading_queues')
          .values({ id: queue.id, created_at: queue.createdAt, queue: JSON.stringify(queue) })
          .execute();
        const rows = tasks.map((task, position) => ({
          id: task.id,
          queue_id: queue.id,
          position,
          task: JSON.stringify(task),
        }));
        for (const batch of inBatches(rows, rowsPerInsert))
          await transaction.insertInto('grading_tasks').values(batch).execute();
      });
    },

    queues: async () => {
      const rows = await database
        .selectFrom('grading_queues')
        .select('queue')
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(({ queue }) => JSON.parse(queue) as GradingQueue);
    },

    tasks: async (queueId) => {
      const rows = await database
        .selectFrom('grading_tasks')
        .select('task')
        .where('queue_id', '=', queueId)
        .orderBy('position')
        .execute();
      return rows.map(({ task }) => JSON.parse(task) as GradingTask);
    },

    queueOfTask: async (taskId) => {
      const row = await database
        .selectFrom('grading_tasks')
        .select('queue_id')
        .where('id', '=', taskId)
        .executeTakeFirst();
      return row?.queue_id ?? null;
    },

    answers: async (queueId) => {
      const rows = await database
        .selectFrom('grading_answers')
        .select('answer')
        .where('queue_id', '=', queueId)
        .orderBy('sequence')
        .execute();
      return rows.map(({ answer }) => JSON.parse(answer) as GradingAnswer);
    },

    saveAnswer: async (queueId, answer) => {
      const { task, grader } = answer;
      try {
        await inTurn(database, 'gradings', async (transaction) => {
          const { last } = await transaction
            .selectFrom('grading_answers')
            .select((select) => select.fn.coalesce(select.fn.max('sequence'), select.val(0)).as('last'))
            .executeTakeFirstOrThrow();
          await transaction
            .insertInto('grading_answers')
            .values({
              sequence: Number(last) + 1,
              queue_id: queueId,
              task_id: task,
              grader,
              answer: JSON.stringify(answer),
            })
            .execute();
          await transaction
            .insertInto('grading_seats')
            .values({ queue_id: queueId, grader, seat: await seatOf(transaction, queueId, grader) })
            .onConflict((conflict) => conflict.columns(['queue_id', 'grader']).doNothing())
            .execute();
        });
      } catch (cause) {
        if (!isDuplicateRow(cause, 'grading_answers')) throw cause;
        throw new CopilotError('conflict', 'You have graded or skipped this case already.', { cause });
      }
    },

    takeBackLast: async (queueId, grader) => {
      const last = await database
        .selectFrom('grading_answers')
        .select(['sequence', 'answer'])
        .where('queue_id', '=', queueId)
        .where('grader', '=', grader)
        .orderBy('sequence', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (last === undefined) return null;
      await database.deleteFrom('grading_answers').where('sequence', '=', last.sequence).execute();
      return JSON.parse(last.answer) as GradingAnswer;
    },

    seat: (queueId, grader) => seatOf(database, queueId, grader),
  } satisfies GradingStore);
};
