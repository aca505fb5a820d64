import { expect, test } from 'vitest';
import type { CaseResult, CaseTally } from '../../../src/evaluate/run/case-result.ts';
import { isMeasured, summariseMetric } from '../../../src/evaluate/run/summarise-metric.ts';
import { shareMeanInterval } from '../../../src/evaluate/statistics/share-mean-interval.ts';
import { wilsonInterval } from '../../../src/evaluate/statistics/wilson-interval.ts';
import { caseResultOf, resultsWith } from './case-result-of.ts';

const nothing: CaseTally = { dissection: null, dissectionByMeaning: null, noAnswer: null, tone: null };

const tallied = (tallies: readonly Partial<CaseTally>[]): readonly CaseResult[] =>
  tallies.map((tally, at) => caseResultOf({ id: `c${at}`, tally: { ...nothing, ...tally } }));

const counted = (part: 'dissection' | 'dissectionByMeaning' | 'noAnswer') =>
  tallied([
    { [part]: { hit: 2, extra: 1, missed: 1 } },
    { [part]: { hit: 1, extra: 0, missed: 0 } },
    {},
    { [part]: { hit: 0, extra: 1, missed: 2 } },
  ]);

test.each([
  ['dissection.precision', 'dissection', 3 / 5],
  ['dissection.recall', 'dissection', 3 / 6],
  ['dissection.f1', 'dissection', 6 / 11],
  ['dissection.f1-meaning', 'dissectionByMeaning', 6 / 11],
  ['retrieval.no-answer-precision', 'noAnswer', 3 / 5],
  ['retrieval.no-answer-recall', 'noAnswer', 3 / 6],
] as const)('%s is that of all questions of all cases together', (metric, part, value) => {
  const summary = summariseMetric(counted(part), metric);
  expect(summary).toMatchObject({ name: metric, cases: 3 });
  expect(summary?.value).toBeCloseTo(value, 12);
  expect(summary?.low).toBeLessThan(value);
  expect(summary?.high).toBeGreaterThan(value);
  // Not the mean of the cases.
  expect(summary?.value).not.toBeCloseTo((2 / 3 + 1 + 0) / 3, 3);
});

test('a graded metric is the mean of the cases that have a value, with its interval', () => {
  const values = [1, 0.5, null, 0.25, 0, 1];
  const known = [1, 0.5, 0.25, 0, 1];
  expect(
    summariseMetric(resultsWith('reply.fact-coverage', values), 'reply.fact-coverage', { seed: 3 }),
  ).toEqual({
    name: 'reply.fact-coverage',
    cases: 5,
    ...shareMeanInterval(known, 3),
    value: 2.75 / 5,
  });
});

test('what is so or not in a case is a share with a width even where all cases are alike', () => {
  const summary = summariseMetric(resultsWith('effort.unchanged', [1, 1, 1, 1]), 'effort.unchanged');
  expect(summary).toEqual({ name: 'effort.unchanged', cases: 4, ...wilsonInterval(4, 4) });
  expect(summary?.low).toBeLessThan(0.6);
  expect(summariseMetric(resultsWith('effort.heavy', [1, 0, 0, null]), 'effort.heavy')?.value).toBe(1 / 3);
});

test("the tone's agreement is a rank correlation over the graded cases", () => {
  const graded = (pairs: readonly (readonly [number, number])[]) =>
    summariseMetric(
      tallied([...pairs.map(([ours, people]) => ({ tone: { ours, people } })), {}]),
      'tone.agreement',
    );
  // Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 x 4 / (5 x 24).
  const summary = graded([
    [1, 2.5],
    [2, 2],
    [3, 4],
    [4, 3],
    [4.9, 5],
  ]);
  expect(summary?.value).toBeCloseTo(0.8, 12);
  expect(summary?.cases).toBe(5);
  expect(
    graded([
      [4, 3],
      [4, 5],
    ]),
  ).toBeNull();
});

test('without a value there is no metric, and an older run without tallies has none of its own', () => {
  expect(summariseMetric([], 'tone.score')).toBeNull();
  expect(summariseMetric(resultsWith('tone.score', [null]), 'tone.score')).toBeNull();
  expect(summariseMetric(resultsWith('dissection.f1', [1, 1]), 'dissection.f1')).toBeNull();
  expect(() => summariseMetric([], 'tone.scores')).toThrow('did you mean "tone.score"');
});

test('a case adds to a metric or not', () => {
  const [one, other] = tallied([{ noAnswer: { hit: 1, extra: 0, missed: 0 } }, {}]);
  expect(one !== undefined && isMeasured(one, 'retrieval.no-answer-precision')).toBe(true);
  expect(other !== undefined && isMeasured(other, 'retrieval.no-answer-precision')).toBe(false);
  expect(isMeasured(caseResultOf({ scores: { 'tone.score': 0 } }), 'tone.score')).toBe(true);
});
