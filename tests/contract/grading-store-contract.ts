import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/adapters/sql/database.ts';
import { sqlGradingStore } from '../../src/adapters/sql/grading-store.ts';
import type { GradingQueue, GradingStore } from '../../src/copilot/grading-store.ts';
import { answerOf, taskOf } from '../evaluate/people/graded-answers.ts';

const queueOf = (id: string, createdAt = '2026-11-22T08:00:00Z'): GradingQueue => ({
  id,
  title: 'Winter',
  createdAt,
  gradersPerTask: 2,
  names: { first: 'old', second: 'new' },
  leftOut: { onlyInOne: 0, otherMessage: 0, sameReply: 1, noReply: 0 },
  beyondLimit: 3,
});

/** Runs what the store of gradings must do over an engine; `open` gives an empty database each time. */
export const describeGradingStore = (name: string, open: () => Promise<Database>): void => {
  describe(`${name} as a grading store`, () => {
    let database: Database;
    let store: GradingStore;

    beforeEach(async () => {
      database = await open();
      store = sqlGradingStore(database);
    });

    afterEach(() => database.destroy());

    test('a queue and its tasks come back as they went in, in their order', async () => {
      const tasks = Array.from({ length: 1_200 }, (_, at) =>
        taskOf(`t${at}`, { subject: `It's "nr" ${at} åäö` }),
      );
      await store.addQueue(queueOf('q'), tasks);
      expect(await store.queues()).toEqual([queueOf('q')]);
      expect(await store.tasks('q')).toEqual(tasks);
      expect(await store.queueOfTask('t1199')).toBe('q');
      expect(await store.queueOfTask('nobody')).toBeNull();
    });

    test('the newest queue comes first', async () => {
      await store.addQueue(queueOf('old', '2026-11-20T08:00:00Z'), [taskOf('a')]);
      await store.addQueue(queueOf('new', '2026-11-22T08:00:00Z'), [taskOf('b')]);
      expect((await store.queues()).map(({ id }) => id)).toEqual(['new', 'old']);
    });

    test('a person answers a task once, whoever else answers it', async () => {
      await store.addQueue(queueOf('q'), [taskOf('a')]);
      await store.saveAnswer('q', answerOf('a', 'anna'));
      await store.saveAnswer('q', answerOf('a', 'bo'));
      await expect(store.saveAnswer('q', answerOf('a', 'anna'))).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.answers('q')).toEqual([answerOf('a', 'anna'), answerOf('a', 'bo')]);
    });

    test('the last answer of a person is taken back, then the one before, and may be given again', async () => {
      await store.addQueue(queueOf('q'), [taskOf('a'), taskOf('b')]);
      await store.saveAnswer('q', answerOf('a', 'anna'));
      await store.saveAnswer('q', answerOf('b', 'anna'));
      await store.saveAnswer('q', answerOf('a', 'bo'));
      expect(await store.takeBackLast('q', 'anna')).toEqual(answerOf('b', 'anna'));
      expect(await store.takeBackLast('q', 'anna')).toEqual(answerOf('a', 'anna'));
      expect(await store.takeBackLast('q', 'anna')).toBeNull();
      await store.saveAnswer('q', answerOf('a', 'anna'));
      expect(await store.answers('q')).toEqual([answerOf('a', 'bo'), answerOf('a', 'anna')]);
    });

    test('seats are given as people come and stay theirs, also when they take everything back', async () => {
      await store.addQueue(queueOf('q'), [taskOf('a')]);
      expect(await store.seat('q', 'anna')).toBe(0);
      await store.saveAnswer('q', answerOf('a', 'anna'));
      expect(await store.seat('q', 'bo')).toBe(1);
      await store.takeBackLast('q', 'anna');
      expect(await store.seat('q', 'anna')).toBe(0);
      expect(await store.seat('q', 'bo')).toBe(1);
    });

    test('a failing database is a storage fault without a word of what was kept', async () => {
      await store.addQueue(queueOf('q'), [taskOf('a')]);
      const fault = await store
        .addQueue(queueOf('q'), [taskOf('secret-word')])
        .catch((error: Error) => error);
      expect(fault).toMatchObject({ code: 'storage-failed' });
      expect((fault as Error).message).not.toContain('secret-word');
    });
  });
};
