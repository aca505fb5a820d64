import { expect, test } from 'vitest';
import { learningOrder } from '../../../src/evaluate/run/learning-order.ts';
import {
  compareLearning,
  curveOfLearning,
  type LearningPoint,
  learningSentence,
  withoutOldLabels,
} from '../../../src/evaluate/run/summarise-learning.ts';
import { caseResultOf, resultQuestionOf, resultsWith } from './case-result-of.ts';
import { evaluationCaseAt } from './evaluation-case-of.ts';

const metric = 'reply.fact-coverage';
const dataset = { name: 'lodestar', version: '1', checksum: 'a' };

const pointOf = (until: string | null, values: readonly (number | null)[]): LearningPoint => ({
  until,
  cases: resultsWith(metric, values),
});

const points = [
  pointOf(null, Array(20).fill(0)),
  pointOf('2026-11-02T08:00:00.000Z', [...Array(10).fill(1), ...Array(10).fill(0)]),
  pointOf('2026-11-03T08:00:00.000Z', Array(20).fill(1)),
];

test('the curve has the metric over the same cases before learning and after each step', () => {
  const curve = curveOfLearning(points, metric, 1);
  expect(curve?.metric).toBe(metric);
  expect(curve?.points.map(({ until, cases, value }) => [until, cases, value])).toEqual([
    ['before learning', 20, 0],
    ['2026-11-02T08:00:00.000Z', 20, 0.5],
    ['2026-11-03T08:00:00.000Z', 20, 1],
  ]);
});

test('there is no curve where no case has a value', () => {
  expect(curveOfLearning([pointOf(null, [null]), pointOf('2026-11-02', [null])], metric)).toBeNull();
});

test('after everything is compared with before anything, not with the step between', () => {
  const system = { threshold: 0.45, learned: 'approved abc' };
  const comparison = compareLearning({
    suite: { primary: metric, slices: ['market'], seed: 1 },
    dataset,
    points,
    startedAt: '2026-11-20T08:00:00Z',
    system,
    about: '2 replies of approved learned.',
  });
  expect(comparison.verdict).toBe('better');
  expect(comparison.sentence).toBe(
    'Better: coverage of the facts went from 0.00 to 1.00 (+1.00, 95 % interval 1.00 to 1.00) over 20 cases. 2 replies of approved learned.',
  );
  expect(comparison.improvements).toHaveLength(10);
  expect(comparison.regressions).toEqual([]);
  expect(comparison.baseline).toMatchObject({ file: 'before learning', system: { learned: null } });
});

test('labels from before do not make a learned answer a misleading source, but still make others one', () => {
  const evidence = (kind: string, source: string) => ({ kind, source, title: '', score: 0.9 });
  const questions = [
    resultQuestionOf('cited', {
      evidence: [evidence('article', 'KA-1'), evidence('answer', 'D-1')],
      cited: ['D-1'],
      right: [],
    }),
    resultQuestionOf('first', { evidence: [evidence('answer', 'D-1')], right: [] }),
    resultQuestionOf('only shown', {
      evidence: [evidence('article', 'KA-1'), evidence('answer', 'D-1')],
      right: [],
    }),
    resultQuestionOf('article', { evidence: [evidence('article', 'KA-1')], cited: ['KA-1'], right: [] }),
  ];
  const [result] = withoutOldLabels([caseResultOf({ questions })]);
  expect(result?.questions.map(({ text, right }) => [text, right])).toEqual([
    ['cited', null],
    ['first', null],
    ['only shown', []],
    ['article', []],
  ]);
});

test('times are not compared, since the first drafts of a run are always the slowest', () => {
  const at = (until: string | null, milliseconds: number): LearningPoint => ({
    until,
    cases: resultsWith(metric, Array(20).fill(0), () => ({
      scores: { [metric]: 0, 'time.total': milliseconds },
    })),
  });
  const { metrics } = compareLearning({
    suite: { primary: metric, slices: ['market'], seed: 1 },
    dataset,
    points: [at(null, 900), at('2026-11-02T08:00:00.000Z', 100)],
    startedAt: '2026-11-20T08:00:00Z',
    system: {},
    about: '',
  });
  expect(metrics.map(({ name }) => name)).toEqual([metric]);
});

test('what was learned and left out is said in words', () => {
  const approved = [
    evaluationCaseAt('A', '2026-11-02T08:00:00Z', { sent: 'Yes.' }),
    evaluationCaseAt('B', '2026-11-03T08:00:00Z', { sent: 'No.' }),
    evaluationCaseAt('C', '2026-11-09T08:00:00Z'),
  ];
  const order = learningOrder(approved, [
    evaluationCaseAt('A', '2026-11-10T08:00:00Z'),
    evaluationCaseAt('D', '2026-11-01T08:00:00Z'),
    evaluationCaseAt('E', '2026-11-02T08:00:00Z'),
    evaluationCaseAt('F', null),
    evaluationCaseAt('G', '2026-11-04T08:00:00Z'),
  ]);
  expect(learningSentence('spring', order)).toBe(
    '2 replies of spring learned, the last of 2026-11-03, and 1 case of it passed over for want of a reply or a time. Left out on both sides: 2 cases not later than that, 1 case learned from, 1 case without a time.',
  );
  expect(learningSentence('spring', learningOrder(approved.slice(0, 1), []))).toBe(
    '1 reply of spring learned, the last of 2026-11-02. No case was left out.',
  );
});
