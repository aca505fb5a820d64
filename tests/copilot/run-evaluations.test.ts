import { expect, test } from 'vitest';
import {
  type EvaluationEnd,
  type EvaluationStep,
  makeRunEvaluations,
} from '../../src/copilot/run-evaluations.ts';

/** A desk whose runs end when a test says so. */
const openDesk = () => {
  const started: { suite: string; report: string; tell: (step: EvaluationStep) => void }[] = [];
  const pages = new Map<string, string>();
  let end: (outcome: EvaluationEnd) => void = () => undefined;
  let stops = 0;
  let time = Date.parse('2026-11-22T07:42:00.123Z');
  const desk = makeRunEvaluations({
    listSuites: async () => [
      { name: 'smoke', title: 'A quick look', file: 'suites/smoke.yaml' },
      { name: 'whole', title: 'Everything', file: 'suites/whole.yaml' },
    ],
    reports: {
      list: async () => [],
      read: async (id) => pages.get(id) ?? null,
      fileOf: (id) => `kept/${id}.html`,
    },
    startEvaluation: (suite, report, tell) => {
      started.push({ suite, report, tell });
      const ended = new Promise<EvaluationEnd>((resolve) => {
        end = resolve;
      });
      return {
        ended,
        stop: async () => {
          stops += 1;
          end({ exitCode: null, line: '' });
        },
      };
    },
    now: () => new Date(time),
  });
  const ends = async (outcome: EvaluationEnd) => {
    end(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    desk,
    started,
    pages,
    ends,
    stops: () => stops,
    passes: (milliseconds: number) => {
      time += milliseconds;
    },
  };
};

test('a run gets the file of its suite and a report of its own, and tells how far it is', async () => {
  const { desk, started, passes } = openDesk();
  expect(desk.job()).toBeNull();
  const job = await desk.start('smoke');
  expect(job).toMatchObject({
    id: 'smoke-20261122T074200Z',
    suite: 'smoke',
    state: 'running',
    step: 'start',
  });
  expect(started[0]).toMatchObject({
    suite: 'suites/smoke.yaml',
    report: 'kept/smoke-20261122T074200Z.html',
  });
  started[0]?.tell({ step: 'draft', done: 1, total: 25 });
  expect(desk.job()).toMatchObject({ step: 'draft', done: 1, total: 25, secondsLeft: null });
  passes(4_000);
  started[0]?.tell({ step: 'draft', done: 5, total: 25 });
  expect(desk.job()).toMatchObject({ done: 5, secondsLeft: 16 });
  started[0]?.tell({ step: 'draft', done: 25, total: 25 });
  expect(desk.job()).toMatchObject({ step: 'report', secondsLeft: null });
});

test('a name that is not on the list starts nothing, whatever it looks like', async () => {
  const { desk, started } = openDesk();
  for (const name of ['suites/smoke.yaml', '--html', 'SMOKE', '../smoke', ''])
    await expect(desk.start(name)).rejects.toMatchObject({ code: 'not-found' });
  expect(started).toEqual([]);
  await expect(desk.start('smoke')).resolves.toMatchObject({ state: 'running' });
});

test('one runs at a time, also when two presses come at once', async () => {
  const { desk, started, ends } = openDesk();
  const presses = await Promise.allSettled([desk.start('smoke'), desk.start('whole')]);
  expect(presses.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  await expect(desk.start('smoke')).rejects.toMatchObject({ code: 'conflict' });
  await ends({ exitCode: 2, line: 'wrong' });
  await desk.start('whole');
  expect(started.map(({ suite }) => suite)).toEqual(['suites/smoke.yaml', 'suites/whole.yaml']);
});

test.each([
  [0, true, 'passed', null],
  [1, true, 'failed', null],
  // A crash has the code of a missed gate, but leaves no report.
  [1, false, 'broken', 'smoke.yaml:3: there is no metric x'],
  [2, false, 'broken', 'smoke.yaml:3: there is no metric x'],
  [3, true, 'broken', 'smoke.yaml:3: there is no metric x'],
  [null, false, 'broken', 'smoke.yaml:3: there is no metric x'],
] as const)('exit code %s with a report: %s is shown as %s', async (exitCode, hasReport, state, line) => {
  const { desk, pages, ends } = openDesk();
  const { id } = await desk.start('smoke');
  if (hasReport) pages.set(id, '<!doctype html>');
  await ends({ exitCode, line: 'smoke.yaml:3: there is no metric x' });
  const report = state === 'broken' ? null : id;
  expect(desk.job()).toMatchObject({ state, line, report, endedAt: expect.any(String) });
});

test('a process that ends without a word is still given a line', async () => {
  const { desk, ends } = openDesk();
  await desk.start('smoke');
  await ends({ exitCode: 3, line: '' });
  expect(desk.job()?.line).toContain('from the command line');
});

test('a run is cancelled once, and what comes late from it changes nothing', async () => {
  const { desk, started, stops } = openDesk();
  await expect(desk.cancel()).rejects.toMatchObject({ code: 'conflict' });
  await desk.start('smoke');
  expect(await desk.cancel()).toMatchObject({ state: 'cancelled', report: null, line: null });
  started[0]?.tell({ step: 'draft', done: 3, total: 25 });
  expect(desk.job()).toMatchObject({ state: 'cancelled', step: 'start' });
  await expect(desk.cancel()).rejects.toMatchObject({ code: 'conflict' });
  expect(stops()).toBe(1);
});

test('closing ends what is under way', async () => {
  const { desk, stops } = openDesk();
  await desk.close();
  expect(stops()).toBe(0);
  await desk.start('smoke');
  await desk.close();
  expect(stops()).toBe(1);
  expect(desk.job()?.state).toBe('cancelled');
});
