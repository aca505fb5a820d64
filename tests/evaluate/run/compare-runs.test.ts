import { expect, test } from 'vitest';
import type { CaseResult } from '../../../src/evaluate/run/case-result.ts';
import { compareRuns, type RunComparisonInput } from '../../../src/evaluate/run/compare-runs.ts';
import { otherRandom } from '../simulated-sample.ts';
import { caseResultOf, resultsWith } from './case-result-of.ts';

const metric = 'reply.fact-coverage';

const suite: RunComparisonInput['suite'] = { primary: metric, slices: ['market'], seed: 1 };

const dataset = { name: 'lodestar', version: '1', checksum: 'a' };

const compare = (
  before: readonly CaseResult[],
  after: readonly CaseResult[],
  given: Partial<RunComparisonInput['suite']> = {},
) =>
  compareRuns({
    suite: { ...suite, ...given },
    present: { dataset, cases: after },
    baseline: {
      file: 'base.json',
      dataset,
      system: { threshold: 0.45 },
      startedAt: '2026-11-20T08:00:00Z',
      cases: before,
    },
  });

const repeated = (times: number, value: number): readonly number[] => Array(times).fill(value);

test('a gain on every case is better, in words', () => {
  const comparison = compare(resultsWith(metric, repeated(20, 0.5)), resultsWith(metric, repeated(20, 0.75)));
  expect(comparison.verdict).toBe('better');
  expect(comparison.sentence).toBe(
    'Better: coverage of the facts went from 0.50 to 0.75 (+0.25, 95 % interval 0.25 to 0.25) over 20 cases.',
  );
  expect(comparison.metrics.map(({ name, difference }) => [name, difference])).toEqual([[metric, 0.25]]);
  expect(comparison.baseline).toEqual({
    file: 'base.json',
    startedAt: '2026-11-20T08:00:00Z',
    checksum: 'a',
    system: { threshold: 0.45 },
  });
});

test('a run compared with itself is never better, in all or in any slice', () => {
  const next = otherRandom(4);
  const results = resultsWith(metric, Array.from({ length: 200 }, next), (at) => ({
    slices: { market: [`m${at % 4}`] },
  }));
  const { verdict, slices, regressions, improvements } = compare(results, results);
  expect(verdict).toBe('no difference seen');
  expect(slices.map(({ verdict: own }) => own)).not.toContain('better');
  expect(slices).toHaveLength(4);
  expect([...regressions, ...improvements]).toEqual([]);
});

test('two runs that differ by noise alone are better in at most one of twenty', () => {
  const next = otherRandom(7);
  let better = 0;
  for (let run = 0; run < 100; run += 1) {
    const noise = () =>
      resultsWith(
        metric,
        Array.from({ length: 40 }, () => Math.round(next() * 4) / 4),
      );
    if (compare(noise(), noise(), { slices: [] }).verdict === 'better') better += 1;
  }
  expect(better).toBeLessThanOrEqual(5);
});

test('less is better where the metric says so, and its unit is written', () => {
  const time = (value: number) => resultsWith('time.total', repeated(12, value));
  const faster = compare(time(900), time(300), { primary: 'time.total' });
  expect(faster.verdict).toBe('better');
  expect(faster.sentence).toContain('time to a draft went from 900 ms to 300 ms (-600 ms,');
});

test('metrics without a single pair of values are left out, the others keep the order of the suite', () => {
  const both = (at: number): Partial<CaseResult> => ({ scores: { [metric]: 1, 'tone.score': 3 + (at % 2) } });
  const before = resultsWith(metric, repeated(3, 1), both);
  const { metrics } = compare(before, before, {
    metrics: ['reply.chrf', 'tone.score', metric, 'tone.agreement'],
  });
  expect(metrics.map(({ name }) => name)).toEqual(['tone.score', metric]);
});

test('dissection is compared by case, and says so', () => {
  const f1 = (value: number) => resultsWith('dissection.f1', repeated(12, value));
  expect(compare(f1(0.5), f1(1), { primary: 'dissection.f1' }).sentence).toContain(
    'F1 of questions by case went',
  );
});

test('a primary metric that no single case has a value for gives no verdict, and the reason', () => {
  const results = resultsWith('tone.score', repeated(12, 4));
  const { verdict, sentence } = compare(results, results, { primary: 'tone.agreement' });
  expect(verdict).toBe('too few cases');
  expect(sentence).toContain('has no value for a single case');
});

/** Twelve cases of which the first six gain: p is 2 / 64. */
const justBetter = (given: (at: number) => Partial<CaseResult>) => {
  const before = resultsWith(metric, repeated(12, 0), given);
  const after = resultsWith(metric, [...repeated(6, 1), ...repeated(6, 0)], given);
  return [before, after] as const;
};

test('p values are corrected over the slices of all dimensions together', () => {
  const p = (dimensions: readonly string[], slices: CaseResult['slices']) => {
    const [before, after] = justBetter(() => ({ slices }));
    return compare(before, after, { slices: [...dimensions] }).slices.map((slice) => slice.p);
  };
  const slices = { market: ['SE'], tag: ['a', 'b'], channel: ['chat'] };
  expect(p(['market'], slices)).toEqual([2 / 64]);
  expect(p(['market', 'channel'], slices)).toEqual([4 / 64, 4 / 64]);
  expect(p(['market', 'tag', 'channel'], slices)).toEqual(repeated(4, 8 / 64));
});

test('slices of the same name in two dimensions stay apart, with a sentence that names them', () => {
  const [before, after] = justBetter(() => ({ slices: { market: ['SE'], tag: ['SE'] } }));
  const { slices } = compare(before, after, { slices: ['market', 'tag'] });
  expect(slices.map(({ dimension, slice, name }) => [dimension, slice, name])).toEqual([
    ['market', 'SE', metric],
    ['tag', 'SE', metric],
  ]);
  expect(slices[0]?.sentence).toContain('coverage of the facts (market SE) went from 0.00 to 0.50');
});

test('the ten worst come first, ties by what they lost otherwise, each with its earlier result', () => {
  const after = [1, 0.9, 0.2, 0.2, 0.2, ...repeated(10, 0.8), 0.1];
  const time = (at: number): number => (at === 4 ? 90_000 : 50);
  const results = (values: readonly number[], tone: (at: number) => number, isLater: boolean) =>
    resultsWith(metric, values, (at) => ({
      scores: { [metric]: values[at] ?? 0, 'tone.score': tone(at), 'time.total': isLater ? time(at) : 50 },
      draft: isLater ? 'later' : 'earlier',
    }));
  const before = results(repeated(16, 0.8), () => 4, false);
  const later = results(after, (at) => (at === 3 ? 2 : 4), true);
  const { regressions, improvements } = compare(before, later);
  expect(regressions.map(({ id }) => id)).toEqual(['c015', 'c003', 'c002', 'c004']);
  expect(regressions[0]).toMatchObject({ before: 0.8, after: 0.1, earlier: { draft: 'earlier' } });
  expect(improvements).toEqual([
    { id: 'c000', before: 0.8, after: 1 },
    { id: 'c001', before: 0.8, after: 0.9 },
  ]);
});

test('no more than ten are shown', () => {
  const { regressions } = compare(resultsWith(metric, repeated(30, 1)), resultsWith(metric, repeated(30, 0)));
  expect(regressions.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, at) => `c00${at}`));
});

test('cases that only one run has, or whose message was changed, are left out and counted', () => {
  const one = (id: string, value: number, message = 'same') =>
    caseResultOf({ id, message, scores: { [metric]: value } });
  const { leftOut, metrics } = compare(
    [one('a', 0), one('b', 0), one('c', 0), one('d', 0, 'old')],
    [one('b', 1), one('a', 1), one('e', 1), one('d', 1, 'new')],
  );
  expect(leftOut).toBe(3);
  expect(metrics[0]?.cases).toBe(2);
});

test('another dataset is refused, a changed one is named', () => {
  const results = resultsWith(metric, repeated(12, 1));
  const on = (name: string, checksum: string) => () =>
    compareRuns({
      suite,
      present: { dataset: { ...dataset, name, checksum }, cases: results },
      baseline: { file: 'base.json', dataset, system: {}, startedAt: '', cases: results },
    });
  expect(on('other', 'a')).toThrow(
    expect.objectContaining({
      code: 'input-invalid',
      message:
        'The baseline was measured on the dataset "lodestar" and can not be compared with a run on "other".',
    }),
  );
  expect(on('lodestar', 'a')().sentence).not.toContain('dataset');
  expect(on('lodestar', 'b')().sentence).toMatch(
    /cases\. The dataset has changed since the baseline was saved: /u,
  );
});
