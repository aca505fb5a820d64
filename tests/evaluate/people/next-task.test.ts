import { expect, test } from 'vitest';
import type { GradingAnswer } from '../../../src/evaluate/people/grading.ts';
import { nextTask, type OpenTask } from '../../../src/evaluate/people/next-task.ts';
import { answerOf, taskOf } from './graded-answers.ts';

const tasks = ['a', 'b', 'c'].map((id) => taskOf(id));
const skip = (task: string, grader: string): GradingAnswer => ({
  kind: 'skipped',
  task,
  grader,
  reason: 'Norwegian',
  seconds: 1,
});
const nextFor = (grader: string, answers: readonly GradingAnswer[], open: readonly OpenTask[] = []) => {
  const { task, progress } = nextTask(tasks, answers, open, { grader, gradersPerTask: 2 });
  return [task?.id ?? null, progress.graded, progress.all];
};

test('begins with the first task and counts all as waiting', () => {
  expect(nextFor('anna', [])).toEqual(['a', 0, 3]);
});

test('never gives a task twice, neither a graded nor a skipped one', () => {
  expect(nextFor('anna', [answerOf('a', 'anna'), skip('b', 'anna')])).toEqual(['c', 1, 2]);
  expect(nextFor('anna', [answerOf('a', 'anna'), skip('b', 'anna'), answerOf('c', 'anna')])).toEqual([
    null,
    2,
    2,
  ]);
});

test('completes what others began before it opens something new', () => {
  expect(nextFor('bo', [answerOf('b', 'anna')])).toEqual(['b', 0, 3]);
});

test('leaves out tasks that have all their grades; a skip is no grade', () => {
  expect(nextFor('cleo', [answerOf('a', 'anna'), answerOf('a', 'bo'), skip('b', 'anna')])).toEqual([
    'b',
    0,
    2,
  ]);
});

test('people at work at once get different tasks once one has enough of them', () => {
  const open = [
    { task: 'a', grader: 'anna' },
    { task: 'a', grader: 'bo' },
  ];
  expect(nextFor('cleo', [], open)).toEqual(['b', 0, 2]);
});

test('gives a person the task that they have open, also when another would come first', () => {
  expect(nextFor('anna', [answerOf('b', 'bo')], [{ task: 'c', grader: 'anna' }])).toEqual(['c', 0, 3]);
});
