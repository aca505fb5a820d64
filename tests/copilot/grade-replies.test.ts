import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/adapters/sql/database.ts';
import { sqlGradingStore } from '../../src/adapters/sql/grading-store.ts';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { makeCreateGradingQueue, type NewGradingQueue } from '../../src/copilot/create-grading-queue.ts';
import { type GradeReplies, makeGradeReplies, type NextGrading } from '../../src/copilot/grade-replies.ts';
import type { GradingStore } from '../../src/copilot/grading-store.ts';
import { gradableOf } from '../evaluate/people/graded-answers.ts';

let database: Database;
let store: GradingStore;
let gradeReplies: GradeReplies;
let minutes: number;

const timestamp = () => new Date(Date.UTC(2026, 10, 22, 8, minutes)).toISOString();

const ids = Array.from({ length: 8 }, (_, at) => `case-${at}`);
const wish: NewGradingQueue = {
  title: 'November',
  first: ids.map((id) => gradableOf(id, `Plain answer to ${id}.`)),
  second: ids.map((id) => gradableOf(id, `Warm answer to ${id}.`)),
  names: { first: 'plain rules', second: 'warm rules' },
  limit: 6,
  gradersPerTask: 2,
  seed: 4,
};
let made = 0;
const newId = () => {
  made += 1;
  return `id-${made}`;
};

beforeEach(async () => {
  database = await openDatabase(':memory:');
  store = sqlGradingStore(database);
  minutes = 0;
  gradeReplies = makeGradeReplies({ store, timestamp });
  await makeCreateGradingQueue({ store, newId, timestamp })(wish);
});

afterEach(() => database.destroy());

const taskIn = ({ task }: NextGrading) => {
  if (task === null) throw new Error('A task was expected.');
  return task;
};

/** Grades what lies in front of a person: warm replies 5, plain ones 3, and sends the warm one. */
const gradeNext = async (person: string, next?: NextGrading): Promise<NextGrading> => {
  const task = taskIn(next ?? (await gradeReplies.next(person)));
  const warm = task.replies.find(({ text }) => text.startsWith('Warm'))?.id ?? '';
  return gradeReplies.grade(task.id, person, {
    grades: task.replies.map(({ id }) => ({ reply: id, tone: id === warm ? 5 : 3, facts: 'right' })),
    send: warm,
    savesTime: true,
    comment: null,
    seconds: 20,
  });
};

test('what a grader is shown holds no word of the systems, the runs or the case’s number', async () => {
  const { queue: _kept, ...shown } = await gradeReplies.next('Anna');
  const words = JSON.stringify(shown);
  expect(words).not.toMatch(/plain rules|warm rules|first|second|isSwapped|ourTone|caseId/u);
  expect(
    taskIn(await gradeReplies.next('Anna'))
      .replies.map(({ text }) => text.split(' ')[0])
      .sort(),
  ).toEqual(['Plain', 'Warm']);
});

test('the same task in the same order comes again on reload, the other order for the next person', async () => {
  const [once, again] = [taskIn(await gradeReplies.next('Anna')), taskIn(await gradeReplies.next('anna '))];
  expect(again).toEqual(once);
  await gradeNext('Anna');
  const other = taskIn(await gradeReplies.next('Bo'));
  expect(other.id).toBe(once.id);
  expect(other.replies.map(({ id }) => id)).toEqual(once.replies.map(({ id }) => id).toReversed());
});

test('a person gets each task once and is done then; nobody else gets more than are wanted', async () => {
  for (const person of ['Anna', 'Bo']) {
    const seen = new Set<string>();
    let next = await gradeReplies.next(person);
    while (next.task !== null) {
      expect(seen.has(next.task.id)).toBe(false);
      seen.add(next.task.id);
      next = await gradeNext(person, next);
    }
    expect(next.progress).toEqual({ graded: 6, all: 6 });
  }
  expect(await gradeReplies.next('Cleo')).toMatchObject({ task: null, together: { graded: 12, wanted: 12 } });
});

test('grades reach the system that wrote the reply, whichever side it stood on', async () => {
  for (const person of ['Anna', 'Bo']) for (let at = 0; at < 6; at += 1) await gradeNext(person);
  const { report } = await gradeReplies.report();
  const [plain, warm] = report.results?.systems ?? [];
  expect([plain?.name, plain?.tone.measured?.value]).toEqual(['plain rules', 3]);
  expect([warm?.name, warm?.tone.measured?.value]).toEqual(['warm rules', 5]);
  expect(report.results?.preference?.choices).toEqual({ first: 0, second: 12, either: 0, neither: 0 });
});

test('an answer counts once', async () => {
  const task = taskIn(await gradeReplies.next('Anna'));
  await gradeNext('Anna');
  await expect(gradeReplies.skip(task.id, 'ANNA', 'again', 1)).rejects.toMatchObject({ code: 'conflict' });
  await expect(gradeReplies.skip('nobody', 'Anna', 'why', 1)).rejects.toMatchObject({ code: 'not-found' });
});

test('what is taken back is shown again with what was said, and only to who said it', async () => {
  const task = taskIn(await gradeReplies.next('Anna'));
  await gradeNext('Anna');
  const back = await gradeReplies.takeBack('Anna');
  expect(taskIn(back).id).toBe(task.id);
  expect(
    taskIn(back)
      .earlier?.grades.map(({ tone }) => tone)
      .sort(),
  ).toEqual([3, 5]);
  expect(back.progress.graded).toBe(0);
  await expect(gradeReplies.takeBack('Bo')).rejects.toMatchObject({ code: 'conflict' });
});

test('a skipped task does not come again, and another person still gets it', async () => {
  const task = taskIn(await gradeReplies.next('Anna'));
  const next = await gradeReplies.skip(task.id, 'Anna', 'I read no Swedish.', 3);
  expect(next.task?.id).not.toBe(task.id);
  expect(next.progress).toEqual({ graded: 0, all: 5 });
  expect((await gradeReplies.next('Bo')).task?.id).toBe(next.task?.id);
  expect((await gradeReplies.next('Cleo')).task?.id).toBe(task.id);
});

test('a task that somebody left lying is free again after a while', async () => {
  const first = taskIn(await gradeReplies.next('Anna')).id;
  expect(taskIn(await gradeReplies.next('Bo')).id).toBe(first);
  expect(taskIn(await gradeReplies.next('Cleo')).id).not.toBe(first);
  minutes = 21;
  expect(taskIn(await gradeReplies.next('Dan')).id).toBe(first);
});

test('two runs that say the same have nothing to grade, and an unknown queue is not found', async () => {
  const create = makeCreateGradingQueue({ store, newId, timestamp });
  await expect(create({ ...wish, second: wish.first })).rejects.toMatchObject({ code: 'input-empty' });
  await expect(gradeReplies.next('Anna', 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
});
