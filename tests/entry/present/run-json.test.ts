import { expect, test } from 'vitest';
import { evaluationRunSchema, runBaselineSchema } from '../../../src/contract/evaluation-run.ts';
import { baselineJson, runJson } from '../../../src/entry/present/run-json.ts';
import type { EvaluationRun } from '../../../src/evaluate/run/evaluation-run.ts';
import { caseResultOf } from '../../evaluate/run/case-result-of.ts';

const run: EvaluationRun = {
  format: 'cair-evaluation-run@1',
  suite: { name: 'mine', title: 'Mine', primary: 'reply.chrf' },
  dataset: { name: 'small', version: '1', checksum: 'abc' },
  system: { CAIR_EMBEDDER: 'bundled', seed: 1 },
  startedAt: '2026-11-22T08:00:00Z',
  seconds: 1.5,
  reused: 1,
  definitions: [],
  metrics: [{ name: 'reply.chrf', cases: 2, value: 0.5, low: 0.4, high: 0.6 }],
  slices: [],
  comparison: null,
  thresholds: [],
  gate: { passed: true, reasons: [] },
  curve: null,
  fixNext: [],
  cases: [
    caseResultOf({ id: 'c1', timings: { total: 12 } }),
    caseResultOf({ id: 'c2', message: 'A "quoted"\nline \u2028 and 👋', timings: { total: 34 } }),
  ],
};

test('a run crosses the border in the shape of the contract and without what the contract does not name', () => {
  const crossed = runJson({ ...run, secret: 'no' } as EvaluationRun);
  expect(evaluationRunSchema.parse(JSON.parse(JSON.stringify(crossed)))).toEqual(crossed);
  expect(crossed).not.toHaveProperty('secret');
});

test('a baseline is JSON with a case a line, without the times of this machine, the same bytes each time', () => {
  const text = baselineJson(runJson(run));
  const read = runBaselineSchema.parse(JSON.parse(text));
  expect(read.cases.map(({ id, message }) => [id, message])).toEqual(
    run.cases.map(({ id, message }) => [id, message]),
  );
  expect(read.cases.map(({ timings }) => timings)).toEqual([{}, {}]);
  expect(text.split('\n').filter((line) => line.includes('"draft":'))).toHaveLength(2);
  expect(text).not.toContain('seconds');
  expect(text.endsWith('}\n')).toBe(true);
  expect(baselineJson(runJson({ ...run, seconds: 9, reused: 0 }))).toBe(text);
});

test('a baseline without cases is JSON too', () => {
  expect(JSON.parse(baselineJson(runJson({ ...run, cases: [], metrics: [] })))).toMatchObject({
    cases: [],
    metrics: [],
  });
});
