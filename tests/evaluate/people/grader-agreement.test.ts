import { expect, test } from 'vitest';
import { graderAgreement } from '../../../src/evaluate/people/grader-agreement.ts';
import type { FactsGrade } from '../../../src/evaluate/people/grading.ts';
import { krippendorffAlpha } from '../../../src/evaluate/statistics/krippendorff-alpha.ts';
import { answerOf } from './graded-answers.ts';

const toneOf = (task: string, grader: string, tone: number, facts: FactsGrade = 'right') =>
  answerOf(task, grader, { grades: { first: { tone, facts } } });
const pair = (task: number, one: number, other: number) => [
  toneOf(`${task}`, 'a', one),
  toneOf(`${task}`, 'b', other),
];

test('tone is compared by rank over replies that two people graded', () => {
  const grades: readonly (readonly [number, number])[] = [
    [1, 1],
    [2, 3],
    [3, 3],
    [4, 5],
    [5, 5],
    [2, 2],
  ];
  const answers = [
    ...grades.flatMap(([one, other], task) => pair(task, one, other)),
    toneOf('alone', 'a', 1),
  ];
  const { tone } = graderAgreement(answers);
  expect(tone.replies).toBe(6);
  expect(tone.alpha?.value).toBeCloseTo(krippendorffAlpha(grades, 'ordinal') ?? 0, 12);
});

test('both replies of a task count, each for itself', () => {
  const answers = [
    answerOf('t', 'a', { tones: [1, 5] }),
    answerOf('t', 'b', { tones: [1, 5] }),
    ...pair(2, 1, 5),
  ];
  expect(graderAgreement(answers).tone.replies).toBe(3);
});

test('who can’t tell the facts has not disagreed', () => {
  const facts: readonly (readonly [FactsGrade, FactsGrade])[] = [
    ['right', 'right'],
    ['wrong', 'wrong'],
    ['right', 'cannot-tell'],
    ['wrong', 'right'],
  ];
  const answers = facts.flatMap(([one, other], task) => [
    toneOf(`${task}`, 'a', 4, one),
    toneOf(`${task}`, 'b', 4, other),
  ]);
  const found = graderAgreement(answers).facts;
  expect(found.replies).toBe(3);
  expect(found.level).toBe('nominal');
});

test('good agreement on many replies is called good, and what .80 means is said', () => {
  const answers = Array.from({ length: 60 }, (_, at) =>
    pair(at, (at % 5) + 1, (at % 5) + 1 + (at % 15 === 3 ? 1 : 0)),
  ).flat();
  expect(graderAgreement(answers).tone.sentence).toMatch(/alpha is 0\.9\d .*they agree well: from \.80 on/u);
});

test('agreement by chance is called too little, and what to do about it is said', () => {
  const answers = Array.from({ length: 60 }, (_, at) =>
    pair(at, (at % 5) + 1, ((at * 7 + Math.floor(at / 5)) % 5) + 1),
  ).flat();
  expect(graderAgreement(answers).tone.sentence).toMatch(/they agree too little: below \.67 .*talk through/u);
});

test('without a reply graded twice, or without any variation, it says that nothing can be told', () => {
  expect(graderAgreement([toneOf('t', 'a', 4)]).tone).toMatchObject({ alpha: null, replies: 0 });
  expect(graderAgreement([toneOf('t', 'a', 4)]).tone.sentence).toContain(
    'no reply has been graded by two people',
  );
  expect(graderAgreement([1, 2, 3].flatMap((task) => pair(task, 4, 4))).tone.sentence).toContain(
    'vary too little',
  );
});
