import { expect, test } from 'vitest';
import { gradingRequestSchema } from '../../src/contract/grading.ts';
import {
  type GradingTaskJson,
  gradeQuestions,
  gradingRequest,
  openQuestions,
  startWork,
} from '../../src/panel/grading/grade-work.ts';

const task: GradingTaskJson = {
  id: 't',
  market: 'SE',
  language: 'sv',
  subject: 'Laddkort',
  message: 'När kommer det?',
  replies: [
    { id: 'r-left', text: 'Snart.' },
    { id: 'r-right', text: 'I morgon.' },
  ],
  earlier: null,
};
const single: GradingTaskJson = { ...task, replies: task.replies.slice(0, 1) };
const who = { grader: 'Anna Berg', seconds: 31 };
const choices = {
  'tone-1': '4',
  'facts-1': 'right',
  'tone-2': '2',
  'facts-2': 'cannot-tell',
  send: 'r-left',
  'saves-time': 'no',
};

test('asks for tone and facts of each reply, then what to send and whether it saves time', () => {
  expect(gradeQuestions(task).map(({ id }) => id)).toEqual(Object.keys(choices));
  expect(gradeQuestions(single).map(({ id }) => id)).toEqual(['tone-1', 'facts-1', 'send', 'saves-time']);
});

test('of a single reply it asks whether one would send it, yes or no', () => {
  const send = gradeQuestions(single).find(({ id }) => id === 'send');
  expect(send?.options.map(({ value }) => value)).toEqual(['r-left', 'neither']);
});

test('nothing is sent while a question is open', () => {
  const { 'facts-2': _open, ...some } = choices;
  expect(openQuestions(task, { choices: some, comment: '' }).map(({ id }) => id)).toEqual(['facts-2']);
  expect(gradingRequest(task, { choices: some, comment: '' }, who)).toBeNull();
});

test('grades go to the replies by their ids, in the shape of the contract', () => {
  const request = gradingRequest(task, { choices, comment: '  Too long. ' }, who);
  expect(gradingRequestSchema.parse(request)).toEqual({
    ...who,
    grades: [
      { reply: 'r-left', tone: 4, facts: 'right' },
      { reply: 'r-right', tone: 2, facts: 'cannot-tell' },
    ],
    send: 'r-left',
    savesTime: false,
    comment: 'Too long.',
  });
  expect(gradingRequest(task, { choices, comment: ' ' }, who)).not.toHaveProperty('comment');
});

test('what was taken back is filled in again', () => {
  const {
    comment: _none,
    grader: _who,
    seconds: _time,
    ...said
  } = gradingRequestSchema.parse(gradingRequest(task, { choices, comment: '' }, who));
  const again = startWork({ ...task, earlier: { ...said, comment: 'Too long.' } });
  expect(again).toEqual({ choices, comment: 'Too long.' });
});
