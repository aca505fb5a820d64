import { expect, test } from 'vitest';
import type { CaseResult } from '../../../src/evaluate/run/case-result.ts';
import type { RunComparison } from '../../../src/evaluate/run/evaluation-run.ts';
import { type RunSummaryInput, summariseRun } from '../../../src/evaluate/run/summarise-run.ts';
import { resultsWith } from './case-result-of.ts';

const suite: RunSummaryInput['suite'] = {
  primary: 'reply.fact-coverage',
  slices: ['market'],
  thresholds: {},
  notWorseThanBaseline: true,
  seed: 1,
};

const metric = 'reply.fact-coverage';

const inMarkets = (values: readonly number[], markets: readonly string[]): readonly CaseResult[] =>
  resultsWith(metric, values, (at) => ({
    slices: { market: [markets[at] ?? 'unknown'] },
    scores: { [metric]: values[at] ?? null, 'tone.score': 4 + (at % 2), 'time.total': 10 * (at + 1) },
  }));

const cases = inMarkets([1, 0, 0.5, 1], ['SE', 'NO', 'SE', 'SE']);

test('a run has the metrics that have a value, over all cases and by slice', () => {
  const { metrics, slices } = summariseRun({ suite, cases });
  expect(metrics.map(({ name, value }) => [name, value])).toEqual([
    [metric, 2.5 / 4],
    ['tone.score', 4.5],
    ['time.total', 25],
  ]);
  expect(slices.map(({ dimension, name, cases: count }) => [dimension, name, count])).toEqual([
    ['market', 'SE', 3],
    ['market', 'NO', 1],
  ]);
  expect(slices[0]?.metrics.map(({ name, value }) => [name, value])).toEqual([
    [metric, 2.5 / 3],
    ['tone.score', 13 / 3],
  ]);
});

test('a suite names its metrics and their order; the primary one is always there', () => {
  const named = { ...suite, metrics: ['time.total', 'tone.score'] };
  const { metrics, slices, definitions } = summariseRun({ suite: named, cases });
  const order = [metric, 'time.total', 'tone.score'];
  expect(metrics.map(({ name }) => name)).toEqual(order);
  expect(slices[0]?.metrics.map(({ name }) => name)).toEqual(order);
  expect(definitions.map(({ name }) => name)).toEqual([metric, 'tone.score', 'time.total']);
});

test('every metric that is named anywhere is explained', () => {
  const bounded = { ...suite, thresholds: { 'safety.leaks': { atMost: 0 } } };
  expect(summariseRun({ suite: bounded, cases }).definitions.map(({ name }) => name)).toContain(
    'safety.leaks',
  );
  expect(() => summariseRun({ suite: { ...suite, metrics: ['tone.skore'] }, cases })).toThrow('did you mean');
});

test('bounds are kept or not by the value itself, up to rounding', () => {
  // Ten tenths are a little less than one, three a little more than 0.3.
  const thirds = inMarkets([0.1, 0.1, 0.1], ['SE', 'SE', 'SE']);
  const tenths = inMarkets(Array(10).fill(0.1), Array(10).fill('SE'));
  const check = (atLeast?: number, atMost?: number) =>
    summariseRun({ suite: { ...suite, thresholds: { [metric]: { atLeast, atMost } } }, cases: thirds });
  const atLeast = { thresholds: { [metric]: { atLeast: 0.1 } } };
  expect(summariseRun({ suite: { ...suite, ...atLeast }, cases: tenths }).gate).toEqual({
    passed: true,
    reasons: [],
  });
  expect(check(undefined, 0.1).gate.passed).toBe(true);
  expect(check(0.05, 0.09).thresholds).toEqual([
    { metric, atLeast: 0.05, atMost: 0.09, value: expect.closeTo(0.1, 12), passed: false },
  ]);
  expect(check(0.05, 0.09).gate.reasons).toEqual([
    'reply.fact-coverage is 0.1, above the 0.09 allowed (coverage of the facts).',
  ]);
  expect(check(0.1004).gate.reasons).toEqual([
    'reply.fact-coverage is 0.1, below the 0.1004 asked for (coverage of the facts).',
  ]);
});

test('a bound on what no case has a value for fails', () => {
  const bounded = { ...suite, thresholds: { 'reply.chrf': { atLeast: 0 } } };
  expect(summariseRun({ suite: bounded, cases }).gate).toEqual({
    passed: false,
    reasons: [
      'No case has a value for likeness to the sent reply in letters (reply.chrf), for which the suite sets a bound.',
    ],
  });
});

const against = (verdict: RunComparison['verdict']): RunComparison => ({
  baseline: { file: 'base.json', startedAt: '2026-11-20T08:00:00Z', checksum: 'a', system: {} },
  verdict,
  sentence: 'Worse: it fell.',
  metrics: [],
  slices: [],
  regressions: [],
  improvements: [],
  leftOut: 0,
});

test('a run that is worse than its baseline fails where that is asked for; too few cases do not', () => {
  const gate = (verdict: RunComparison['verdict'], notWorseThanBaseline = true) =>
    summariseRun({ suite: { ...suite, notWorseThanBaseline }, cases, comparison: against(verdict) }).gate;
  expect(gate('worse').reasons).toEqual(['The run is worse than the baseline base.json. Worse: it fell.']);
  expect(gate('worse', false).passed).toBe(true);
  expect(gate('too few cases').passed).toBe(true);
});

test('no cases are no fault', () => {
  expect(summariseRun({ suite, cases: [] })).toMatchObject({
    metrics: [],
    slices: [],
    gate: { passed: true },
  });
});
