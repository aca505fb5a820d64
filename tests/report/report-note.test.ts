import { expect, test } from 'vitest';
import { reportFolder } from '../../src/adapters/files/evaluation/report-folder.ts';
import { htmlReport } from '../../src/report/html-report.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { better, hostile, withoutBaseline } from './support/evaluation-runs.ts';

test.each(Object.entries({ better, withoutBaseline }))(
  'what the page of a run (%s) says of itself can be listed',
  async (_, run) => {
    const folder = await temporaryFolder({ 'one.html': await htmlReport(run) });
    const [kept] = await reportFolder(folder).list();
    expect(kept?.note).toMatchObject({
      suite: run.suite.name,
      startedAt: run.startedAt,
      passed: run.gate.passed,
      verdict: run.comparison?.verdict ?? null,
    });
    expect(kept?.note?.sentence.length).toBeGreaterThan(20);
  },
);

test('hostile names and sentences stay inside what it says', async () => {
  const page = await htmlReport({ ...hostile(better), startedAt: better.startedAt });
  const folder = await temporaryFolder({ 'one.html': page });
  const [kept] = await reportFolder(folder).list();
  expect(kept?.note).toMatchObject({ startedAt: better.startedAt, verdict: 'better' });
  expect(page.split('\n').find((line) => line.includes('cair-run'))).toMatch(
    /^<meta name="cair-run" content="[^"<>]*">$/u,
  );
});

test('the sentence is that of the verdict', async () => {
  const folder = await temporaryFolder({ 'one.html': await htmlReport(better) });
  const [kept] = await reportFolder(folder).list();
  expect(kept?.note?.sentence).toBe(better.comparison?.sentence);
});
