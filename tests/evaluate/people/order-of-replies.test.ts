import { expect, test } from 'vitest';
import { orderOfReplies } from '../../../src/evaluate/people/order-of-replies.ts';
import { taskOf } from './graded-answers.ts';

test('neighbouring seats see a task in opposite orders, and a seat sees it the same way every time', () => {
  const task = taskOf('t', { isSwapped: true });
  expect(orderOfReplies(task, 0)).toEqual(['second', 'first']);
  expect(orderOfReplies(task, 1)).toEqual(['first', 'second']);
  expect(orderOfReplies(task, 2)).toEqual(orderOfReplies(task, 0));
});

test('a grader sees each system first in half of the tasks when half are swapped', () => {
  const tasks = Array.from({ length: 20 }, (_, at) => taskOf(`${at}`, { isSwapped: at % 2 === 0 }));
  for (const seat of [0, 1, 2, 5])
    expect(tasks.filter((task) => orderOfReplies(task, seat)[0] === 'second')).toHaveLength(10);
});

test('a task of one reply shows that one', () => {
  expect(orderOfReplies({ replies: { first: 'One.' }, isSwapped: false }, 1)).toEqual(['first']);
});
