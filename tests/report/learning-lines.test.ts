import { expect, test } from 'vitest';
import type { EvaluationRunJson } from '../../src/contract/evaluation-run.ts';
import { terminalReport } from '../../src/report/terminal-report.ts';
import { better } from './support/evaluation-runs.ts';

const plain = { width: 100, colour: false } as const;

const pointOf = (until: string, value: number) => ({ until, value, low: value, high: value, cases: 8 });

const withPoints = (...points: ReturnType<typeof pointOf>[]): EvaluationRunJson => ({
  ...better,
  curve: { metric: better.suite.primary, points },
});

test('a run that learned shows every step', () => {
  const text = terminalReport(
    withPoints(pointOf('before learning', 0.25), pointOf('2026-11-02T08:00:00.000Z', 0.5)),
    plain,
  );
  const rows = text.split('\n').map((line) => line.split(/ {2,}/u));
  expect(rows).toContainEqual(['before learning', '0.25', '0.25 to 0.25', '8']);
  expect(rows).toContainEqual(['learned until 2026-11-02', '0.50', '0.50 to 0.50', '8']);
});

test('a curve over the cases themselves stays a drawing', () => {
  const text = terminalReport(
    withPoints(pointOf('2026-11-01T08:00:00.000Z', 0.25), pointOf('2026-11-02T08:00:00.000Z', 0.5)),
    plain,
  );
  expect(text).toBe(terminalReport({ ...better, curve: null }, plain));
});
