import { expect, test } from 'vitest';
import { blindGrading, unblindGrading } from '../../../src/evaluate/people/unblind-grading.ts';
import { taskOf } from './graded-answers.ts';

const task = taskOf('t');
const right = { tone: 5, facts: 'right' } as const;
const wrong = { tone: 2, facts: 'wrong' } as const;
const blind = {
  grades: [
    { reply: 't-y', ...right },
    { reply: 't-x', ...wrong },
  ],
  send: 't-y',
  savesTime: true,
  comment: null,
  seconds: 12,
};

test('gives each grade to the system that wrote the reply, in whatever order they came', () => {
  const grading = unblindGrading(task, blind);
  expect(grading.grades).toEqual({ first: wrong, second: right });
  expect(grading.send).toBe('second');
  expect(unblindGrading(task, { ...blind, grades: blind.grades.toReversed() })).toEqual(grading);
});

test('what is blinded again unblinds to the same', () => {
  const grading = unblindGrading(task, { ...blind, send: 'either' });
  expect(unblindGrading(task, blindGrading(task, grading))).toEqual(grading);
});

test.each([
  ['a reply of another task', { ...blind, grades: [...blind.grades.slice(1), { reply: 'other', ...right }] }],
  [
    'a reply twice',
    { ...blind, grades: [blind.grades[0], blind.grades[0]].filter((one) => one !== undefined) },
  ],
  ['one grade too few', { ...blind, grades: blind.grades.slice(1) }],
  ['a choice that names a system', { ...blind, send: 'first' }],
])('refuses %s', (_, given) => {
  expect(() => unblindGrading(task, given)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
});

test('a single reply can be sent or not, but not either of both', () => {
  const single = taskOf('t', { replies: { first: 'Snart.' }, replyIds: { first: 't-x' } });
  const grades = [{ reply: 't-x', ...right }];
  expect(unblindGrading(single, { ...blind, grades, send: 't-x' }).send).toBe('first');
  expect(unblindGrading(single, { ...blind, grades, send: 'neither' }).send).toBe('neither');
  expect(() => unblindGrading(single, { ...blind, grades, send: 'either' })).toThrow();
});
