import { expect, test } from 'vitest';
import type { GradingAnswer } from '../../../src/evaluate/people/grading.ts';
import { gradingReport } from '../../../src/evaluate/people/grading-report.ts';
import { answerOf, taskOf } from './graded-answers.ts';

const queue = { names: { first: 'old', second: 'new' }, gradersPerTask: 2 };
const graders = ['anna berg', 'bo lind', 'cleo hart'];
const tasks = Array.from({ length: 12 }, (_, at) => taskOf(`t${at}`));
const answers: GradingAnswer[] = [
  ...tasks.flatMap(({ id }, at) =>
    [0, 1].map((turn) =>
      answerOf(id, graders[(at + turn) % 3] ?? '', {
        tones: [(at % 5) + 1, 5 - (at % 5)],
        seconds: 10 + at,
        comment: at === 3 && turn === 0 ? 'Too long.' : null,
      }),
    ),
  ),
  { kind: 'skipped', task: 't0', grader: 'dan ek', reason: 'I read no Swedish.', seconds: 2 },
];

/** Every key and text of a value, however deep. */
const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsOf(inner)]);
};

test('nothing in the report names a grader or ties a result to one', () => {
  const words = wordsOf(gradingReport(tasks, answers, queue))
    .join('\n')
    .toLocaleLowerCase();
  for (const name of [...graders, 'dan ek'])
    for (const part of name.split(' ')) expect(words).not.toMatch(new RegExp(`\\b${part}\\b`, 'u'));
  expect(words).not.toMatch(/\bgrader\b|\brank/u);
});

test('renaming and reordering people changes nothing in the report', () => {
  const renamed = answers
    .map((answer) => ({ ...answer, grader: `p${[...graders, 'dan ek'].indexOf(answer.grader)}` }))
    .toReversed();
  expect(gradingReport(tasks, renamed, queue)).toEqual(gradingReport(tasks, answers, queue));
});

test('one person’s grades are no results of a group and are not shown', () => {
  const alone = answers.filter(({ grader }) => grader === 'anna berg');
  const report = gradingReport(tasks, alone, queue);
  expect(report.results).toBeNull();
  expect(report).toMatchObject({ graded: 8, graders: 1, wanted: 24 });
  expect(report.standing).toContain('once 2 people have graded');
});

test('counts what was asked, graded and skipped, and keeps remarks by case', () => {
  const report = gradingReport(tasks, answers, queue);
  expect(report).toMatchObject({ tasks: 12, wanted: 24, graded: 24, skipped: 1, graders: 3 });
  expect(report.results?.medianSeconds).toBe(15);
  expect(report.results?.remarks).toEqual([
    { caseId: 'case-t0', kind: 'skipped', text: 'I read no Swedish.' },
    { caseId: 'case-t3', kind: 'comment', text: 'Too long.' },
  ]);
  expect(report.results?.systems.map(({ name, facts }) => [name, facts.right])).toEqual([
    ['old', 24],
    ['new', 24],
  ]);
});

test('a queue of one system has no preference', () => {
  const single = tasks.map((task) => ({ ...task, replies: { first: 'Snart.' } }));
  const given = answers.map((answer) =>
    answer.kind === 'graded' && answer.grades.first
      ? { ...answer, grades: { first: answer.grades.first } }
      : answer,
  );
  const report = gradingReport(single, given, queue);
  expect(report.results?.preference).toBeNull();
  expect(report.results?.systems).toHaveLength(1);
});

test('the same answers give the same report', () => {
  expect(gradingReport(tasks, answers, queue)).toEqual(gradingReport(tasks, answers, queue));
});
