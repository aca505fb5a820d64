import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EvaluationJobJson, KeptReportJson } from '../../src/contract/evaluation-desk.ts';
import { findBrowser } from '../support/find-browser.ts';
import { openPanelBrowser, type PanelBrowser } from './panel-browser.ts';
import { type AnswerEvaluations, servePanel } from './panel-server.ts';

const executablePath = findBrowser();

const report = (id: string, startedAt: string): KeptReportJson => ({
  id,
  suite: 'smoke',
  startedAt,
  note: {
    suite: 'smoke',
    title: 'A quick look',
    verdict: 'worse',
    sentence: 'Worse: coverage of the facts went from 0.71 to 0.60 over 240 cases.',
    startedAt,
    passed: false,
  },
});

const begun: EvaluationJobJson = {
  id: 'smoke-20261122T074200Z',
  suite: 'smoke',
  state: 'running',
  startedAt: '2026-11-22T07:42:00Z',
  endedAt: null,
  step: 'draft',
  done: 5,
  total: 25,
  secondsLeft: 16,
  line: null,
  report: null,
};

/** One run at a time, kept in memory; a test says how it goes on. */
const evaluationsInMemory = () => {
  const asked: string[] = [];
  const state: { job: EvaluationJobJson | null; reports: KeptReportJson[] } = { job: null, reports: [] };
  const refusal = {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    detail: 'An evaluation is under way, and one runs at a time; wait for it or cancel it.',
    code: 'conflict',
  };
  const answer: AnswerEvaluations = async (method, place, body) => {
    const suites = [
      { name: 'smoke', title: 'A quick look' },
      { name: 'whole', title: '' },
    ];
    if (place === '') return [200, { suites, ...state }];
    if (method === 'POST') {
      asked.push(body);
      if (state.job?.state === 'running') return [409, refusal];
      state.job = begun;
    }
    if (method === 'DELETE') state.job = { ...begun, state: 'cancelled' };
    return [200, { job: state.job }];
  };
  return { asked, state, answer };
};

describe.skipIf(executablePath === null)(
  'evaluations in a browser (skipped where no Chromium is found)',
  () => {
    let panel: PanelBrowser;
    let page: Page;
    let server: Awaited<ReturnType<typeof servePanel>>;
    let desk: ReturnType<typeof evaluationsInMemory>;
    let complaints: string[];

    beforeAll(async () => {
      panel = await openPanelBrowser(executablePath ?? '');
    });
    afterAll(async () => {
      await panel?.close();
    });
    beforeEach(async () => {
      desk = evaluationsInMemory();
      server = await servePanel(panel.folder, undefined, desk.answer);
      complaints = [];
      page = await panel.browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.setDefaultTimeout(5_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(server.address);
      await page.getByRole('link', { name: 'Evaluations' }).click();
      await page.getByRole('heading', { name: 'What can be measured' }).waitFor();
    });
    afterEach(async () => {
      await page.close();
      await server.close();
      expect(complaints).toEqual([]);
    });

    const run = (suite: string) => page.getByRole('button', { name: `Run ${suite}` }).click();

    test('suites stand with their description, and nothing has been measured yet', async () => {
      expect(await page.getByText('A quick look').isVisible()).toBe(true);
      expect(await page.getByText('No description').isVisible()).toBe(true);
      expect(await page.getByText('Nothing has been measured yet.').isVisible()).toBe(true);
    });

    test('a run shows how far it is, also after a reload, and its report when it is done', async () => {
      await run('smoke');
      await page.getByText('Drafting cases 5 of 25').waitFor();
      expect(desk.asked).toEqual(['{"suite":"smoke"}']);
      expect(await page.getByText('about 16 s left').isVisible()).toBe(true);
      await page.reload();
      await page.getByText('Drafting cases 5 of 25').waitFor();
      desk.state.reports = [report(begun.id, begun.startedAt)];
      desk.state.job = { ...begun, state: 'failed', step: 'report', report: begun.id };
      await page.locator('.evaluation-job').getByText('smoke is done; the gate is not passed.').waitFor();
      const kept = page.locator('.evaluation-reports');
      await kept.getByText('Worse', { exact: true }).waitFor();
      expect(
        await kept.getByText('Coverage of the facts went from 0.71 to 0.60 over 240 cases.').isVisible(),
      ).toBe(true);
      const link = kept.getByRole('link', { name: /Open the report on smoke/u });
      expect(await link.getAttribute('href')).toBe(`/api/evaluations/reports/${begun.id}`);
      expect(await link.getAttribute('rel')).toContain('noopener');
    });

    test('a second press says that one is under way, and what runs can be cancelled', async () => {
      await run('smoke');
      await page.getByText('Drafting cases').waitFor();
      await run('whole');
      await page.getByRole('alert').getByText('one runs at a time').waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.locator('.evaluation-job').getByText('smoke was cancelled.').waitFor();
      await page.getByRole('alert').waitFor({ state: 'detached' });
    });

    test('what could not be measured says why', async () => {
      await run('smoke');
      await page.getByText('Drafting cases').waitFor();
      const line =
        'eval/suites/smoke.yaml:9: there is no metric reply.fact; did you mean reply.fact-coverage?';
      desk.state.job = { ...begun, state: 'broken', line };
      await page.locator('.evaluation-job').getByText('smoke could not be measured.').waitFor();
      expect(await page.getByText(line).isVisible()).toBe(true);
    });

    test('on a narrow window nothing has to be scrolled sideways', async () => {
      desk.state.reports = [report('a', begun.startedAt), { ...report('b', begun.startedAt), note: null }];
      desk.state.job = { ...begun, state: 'broken', line: `${'long-name/'.repeat(30)}smoke.yaml:9: wrong` };
      await page.setViewportSize({ width: 360, height: 800 });
      await page.reload();
      await page.getByText('Written by an earlier version').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });

    test('every way leads out of the narrowest top bar: to grading, evaluations and administration', async () => {
      const queue = { id: 'q', title: 'November', createdAt: '2026-11-22', tasks: 3, gradersPerTask: 2 };
      const both = await servePanel(panel.folder, async () => [200, { queues: [queue] }], desk.answer);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(both.address);
      await page.getByRole('link', { name: 'Grading' }).waitFor();
      for (const name of ['Evaluations', 'Administration'])
        expect(await page.getByRole('link', { name }).isVisible()).toBe(true);
      expect(await page.locator('.top-bar').evaluate((bar) => bar.scrollWidth)).toBeLessThanOrEqual(320);
      await both.close();
    });
  },
);
