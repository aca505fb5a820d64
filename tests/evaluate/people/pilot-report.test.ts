import { expect, test } from 'vitest';
import { besideTarget } from '../../../src/evaluate/people/beside-target.ts';
import { timeSaved, toneCorrelation, toneGrade } from '../../../src/evaluate/people/pilot-report.ts';
import { answerOf, taskOf } from './graded-answers.ts';

const many = (
  cases: number,
  graders: number,
  parts: (task: number, grader: number) => Parameters<typeof answerOf>[2],
) =>
  Array.from({ length: cases }, (_, task) =>
    Array.from({ length: graders }, (_, grader) => answerOf(`${task}`, `g${grader}`, parts(task, grader))),
  ).flat();

test('a share far above 70 % of many people is above the pilot, with n and interval in the sentence', () => {
  const found = timeSaved(many(40, 8, (task, grader) => ({ savesTime: (task * 3 + grader) % 10 !== 0 })));
  expect(found).toMatchObject({ n: 320, graders: 8, cases: 40, target: 0.7, verdict: 'above' });
  expect(found.sentence).toMatch(
    /^Above the pilot's 70 %: the share that says it saves time is 90 % \(95 % interval 8\d % to 9\d %, 320 answers of 8 people about 40 cases\)\.$/u,
  );
});

test('the same share of two people can’t tell yet, and says that more people must grade', () => {
  const found = timeSaved(many(160, 2, (task, grader) => ({ savesTime: (task * 3 + grader) % 10 !== 0 })));
  expect(found.verdict).toBe("can't tell yet");
  expect(found.sentence).toContain('more people must grade');
});

test('few cases can’t tell yet, however clear they look', () => {
  const found = timeSaved(many(9, 8, () => ({ savesTime: false })));
  expect(found.verdict).toBe("can't tell yet");
  expect(found.sentence).toContain('at least 10 cases');
});

test('tone is judged for each system apart', () => {
  const answers = many(40, 8, (task, grader) => ({
    tones: [(task + grader) % 4 === 0 ? 4 : 5, (task + grader) % 2 === 0 ? 2 : 3],
  }));
  expect(toneGrade(answers, 'first')).toMatchObject({ verdict: 'above', target: 4.2 });
  expect(toneGrade(answers, 'first').measured?.value).toBe(4.75);
  expect(toneGrade(answers, 'second').verdict).toBe('below');
});

test('nothing graded is nothing said', () => {
  expect(toneGrade([], 'first')).toMatchObject({ measured: null, n: 0, verdict: "can't tell yet" });
  expect(timeSaved([]).sentence).toContain('nobody has graded');
});

test('our score is compared with the mean of people’s grades, reply by reply', () => {
  const tasks = Array.from({ length: 30 }, (_, at) =>
    taskOf(`${at}`, { ourTone: { first: 1 + (at % 5) * 0.9 } }),
  );
  const answers = many(30, 2, (task, grader) => ({
    tones: [Math.min(5, (task % 5) + 1 + (grader === 1 && task % 6 === 0 ? 1 : 0)), 1],
  }));
  const found = toneCorrelation(answers, tasks, 'first');
  expect(found).toMatchObject({ n: 30, graders: 2, verdict: 'above' });
  expect(found.measured?.value).toBeGreaterThan(0.9);
  expect(found.bias).toBeLessThan(0);
  expect(found.sentence).toContain('go together');
  expect(toneCorrelation(answers, tasks, 'second')).toMatchObject({ n: 0, measured: null });
});

test.each([
  [{ value: 0.8, low: 0.71, high: 0.9 }, 'above'],
  [{ value: 0.8, low: 0.7, high: 0.9 }, "can't tell yet"],
  [{ value: 0.6, low: 0.5, high: 0.69 }, 'below'],
  [{ value: 0.6, low: 0.5, high: 0.7 }, "can't tell yet"],
  [null, "can't tell yet"],
] as const)('beside .70, %o is %s', (interval, verdict) => {
  expect(besideTarget(interval, 10, 0.7)).toBe(verdict);
  expect(besideTarget(interval, 9, 0.7)).toBe("can't tell yet");
});
