import { expect, test } from 'vitest';
import {
  type ApprovedReply,
  learningOrder,
  learningSteps,
  refuseLearningLeaks,
} from '../../../src/evaluate/run/learning-order.ts';
import type { EvaluationCase } from '../../../src/evaluate/suite/evaluation-case.ts';
import { evaluationCaseAt } from './evaluation-case-of.ts';

const sent = 'It is posted.';

const idsOf = (cases: readonly EvaluationCase[]): readonly string[] =>
  cases.map(({ careCase }) => careCase.id);

const repliesOf = (...approved: readonly EvaluationCase[]): readonly ApprovedReply[] =>
  learningOrder(approved, []).replies;

test('replies are learned in the order of time, whatever the order of the file', () => {
  const { replies } = learningOrder(
    [
      evaluationCaseAt('late', '2026-11-03T08:00:00Z', { sent }),
      evaluationCaseAt('early', '2026-11-01T08:00:00Z', { sent }),
      evaluationCaseAt('slow', '2026-11-01T07:00:00Z', { sent, closedAt: '2026-11-02' }),
    ],
    [],
  );
  expect(replies.map(({ approved }) => approved.careCase.id)).toEqual(['early', 'slow', 'late']);
  // A day alone is over before anything may be known of it.
  expect(replies[1]?.learnedAt).toBe(Date.parse('2026-11-02T23:59:59.999Z'));
});

test('a closing before the coming in is not believed', () => {
  const [reply] = repliesOf(
    evaluationCaseAt('a', '2026-11-03T08:00:00Z', { sent, closedAt: '2026-11-01T08:00:00Z' }),
  );
  expect(reply?.learnedAt).toBe(Date.parse('2026-11-03T08:00:00Z'));
});

test('what has no reply or no time is not learned, and is counted', () => {
  const { replies, notLearned } = learningOrder(
    [
      evaluationCaseAt('none', '2026-11-03T08:00:00Z'),
      evaluationCaseAt('blank', '2026-11-03T08:00:00Z', { sent: ' \n' }),
      evaluationCaseAt('undated', null, { sent }),
      evaluationCaseAt('good', '2026-11-02T08:00:00Z', { sent }),
    ],
    [],
  );
  expect(replies).toHaveLength(1);
  expect(notLearned).toBe(3);
});

test('only cases after the last reply are measured; the others are counted by reason', () => {
  const learned = evaluationCaseAt('A', '2026-11-02T08:00:00Z', { sent, text: 'Where is  my card?' });
  const { measured, leftOut } = learningOrder(
    [learned, evaluationCaseAt('B', '2026-11-04T08:00:00Z', { sent })],
    [
      evaluationCaseAt('before', '2026-11-03T08:00:00Z'),
      evaluationCaseAt('same-moment', '2026-11-04T08:00:00Z'),
      evaluationCaseAt('same-day', '2026-11-04'),
      evaluationCaseAt('undated', null),
      evaluationCaseAt('A', '2026-11-05T08:00:00Z'),
      evaluationCaseAt('renumbered', '2026-11-05T08:00:00Z', { text: 'Where is my CARD?\n' }),
      evaluationCaseAt('after', '2026-11-04T08:00:01Z'),
    ],
  );
  expect(idsOf(measured)).toEqual(['after']);
  expect(leftOut).toEqual({ notAfter: 3, learnedThemselves: 2, undated: 1 });
});

test('a reply of a measured case is refused, also under another number', () => {
  const replies = repliesOf(
    evaluationCaseAt('A', '2026-11-02T08:00:00Z', { sent, text: 'Where is my card?' }),
  );
  const later = '2026-11-05T08:00:00Z';
  expect(() => refuseLearningLeaks(replies, [evaluationCaseAt('A', later)])).toThrow(
    'Case A is measured and its own reply would be learned.',
  );
  expect(() =>
    refuseLearningLeaks(replies, [evaluationCaseAt('X', later, { text: 'where is my card?' })]),
  ).toThrow('Case X is measured and its own reply would be learned.');
});

test.each(['2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z', '2026-11-02', null])(
  'a reply of 2 November, 8 o’clock, is refused for a case of %s',
  (receivedAt) => {
    const replies = repliesOf(evaluationCaseAt('A', '2026-11-02T08:00:00Z', { sent }));
    expect(() => refuseLearningLeaks(replies, [evaluationCaseAt('X', receivedAt)])).toThrow(
      'Case X is measured and the reply to case A, which was not known when it came in, would be learned.',
    );
  },
);

test('what came in later may be measured', () => {
  const replies = repliesOf(evaluationCaseAt('A', '2026-11-02T08:00:00Z', { sent }));
  expect(() => refuseLearningLeaks(replies, [evaluationCaseAt('X', '2026-11-02T08:00:01Z')])).not.toThrow();
});

test.each([
  [1, [1]],
  [5, [1, 1, 1, 1, 1]],
  [6, [1, 1, 1, 1, 1, 1]],
  [8, [1, 1, 2, 1, 1, 2]],
  [100, [16, 17, 17, 16, 17, 17]],
])('%i replies are learned in steps of %j', (count, sizes) => {
  const replies = repliesOf(
    ...Array.from({ length: count }, (_, at) =>
      evaluationCaseAt(`c${String(at).padStart(3, '0')}`, '2026-11-02T08:00:00Z', { sent }),
    ),
  );
  const steps = learningSteps(replies);
  expect(steps.map(({ length }) => length)).toEqual(sizes);
  expect(steps.flat()).toEqual(replies);
});
