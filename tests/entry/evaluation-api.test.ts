import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEvaluations } from '../../src/composition/open-evaluations.ts';
import { evaluationDeskSchema, evaluationJobAnswerSchema } from '../../src/contract/evaluation-desk.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import type { RunEvaluations } from '../../src/copilot/run-evaluations.ts';
import { answerProblem } from '../../src/entry/http/answer-problem.ts';
import { evaluationRoutes } from '../../src/entry/http/evaluation-routes.ts';
import { refuseForeignPages } from '../../src/entry/http/refuse-foreign-pages.ts';
import { writeSmallSuites, writeSuite } from '../support/small-suite.ts';

describe('evaluations over HTTP', () => {
  let folder: string;
  let evaluations: RunEvaluations;
  let server: Server;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cair-evaluations-'));
    await writeSmallSuites(folder);
    writeSuite(folder, 'small', 'metrics: [reply.fact-coverage, retrieval.hit@5]\n');
    writeSuite(
      folder,
      'strict',
      'thresholds:\n  reply.fact-coverage: { atLeast: 1 }\n  reply.language-match: { atMost: 0 }\n',
    );
    writeSuite(folder, 'wrong', 'metrics: [reply.fact-coverag]\n');
    process.env['CAIR_DATA'] = path.join(folder, 'data');
    evaluations = openEvaluations({ CAIR_DATA: path.join(folder, 'data') }, [folder]);
    const app = express();
    app.use('/api', refuseForeignPages, express.json(), evaluationRoutes({ evaluations }));
    app.use(answerProblem(pino({ level: 'silent' })));
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(async () => {
    delete process.env['CAIR_DATA'];
    await evaluations?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (place: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/evaluations${place}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const desk = async () => evaluationDeskSchema.parse(await (await ask('')).json());
  const job = async () => evaluationJobAnswerSchema.parse(await (await ask('/job')).json()).job;
  const problem = async (answer: Promise<Response>) => problemSchema.parse(await (await answer).json());
  const ended = async () => {
    let now = await job();
    while (now?.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 50));
      now = await job();
    }
    return now;
  };

  test('the suites are listed with their line, without where they lie', async () => {
    const { suites, reports, job: none } = await desk();
    expect(suites).toEqual(['small', 'strict', 'wrong'].map((name) => ({ name, title: 'A small suite' })));
    expect(reports).toEqual([]);
    expect(none).toBeNull();
  });

  test('only a name of the list starts anything, and only from our own page', async () => {
    expect(await problem(ask('/job', 'POST', { suite: '--help' }))).toMatchObject({ status: 404 });
    const file = path.join(folder, 'small.yaml');
    expect(await problem(ask('/job', 'POST', { suite: file }))).toMatchObject({ status: 404 });
    expect(await problem(ask('/job', 'POST', {}))).toMatchObject({ status: 400, code: 'input-invalid' });
    const foreign = ask('/job', 'POST', { suite: 'small' }, { 'sec-fetch-site': 'cross-site' });
    expect(await problem(foreign)).toMatchObject({ code: 'forbidden' });
    expect(await problem(ask('/job', 'DELETE'))).toMatchObject({ status: 409 });
    expect(await job()).toBeNull();
  });

  test('a run is followed to its report, which is safe to open, and a second one has to wait', async () => {
    const answer = await ask('/job', 'POST', { suite: 'small' });
    expect(answer.status).toBe(202);
    expect(evaluationJobAnswerSchema.parse(await answer.json()).job).toMatchObject({ state: 'running' });
    const second = await problem(ask('/job', 'POST', { suite: 'strict' }));
    expect(second).toMatchObject({ status: 409 });
    expect(second.detail).toContain('one runs at a time');
    const done = await ended();
    expect(done).toMatchObject({ suite: 'small', state: 'passed', step: 'report', line: null });
    const [kept] = (await desk()).reports;
    expect(kept).toMatchObject({ id: done?.report, suite: 'small', note: { passed: true, verdict: null } });
    expect(kept?.note?.sentence).toContain('overage of the facts');
    const page = await ask(`/reports/${kept?.id}`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toMatch(/sandbox$/u);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('<!doctype html>');
  }, 60_000);

  test('a missed gate is told from a suite that can not be run, which says file and line', async () => {
    await ask('/job', 'POST', { suite: 'strict' });
    expect(await ended()).toMatchObject({ state: 'failed', report: expect.stringContaining('strict-') });
    await ask('/job', 'POST', { suite: 'wrong' });
    const broken = await ended();
    expect(broken).toMatchObject({ state: 'broken', report: null });
    expect(broken?.line).toMatch(/wrong\.yaml:6: .*fact-coverage/u);
  }, 60_000);

  test('a run is cancelled', async () => {
    await ask('/job', 'POST', { suite: 'small' });
    const answer = await ask('/job', 'DELETE');
    expect(evaluationJobAnswerSchema.parse(await answer.json()).job).toMatchObject({ state: 'cancelled' });
  }, 20_000);

  test('no file but a report is served', async () => {
    mkdirSync(path.join(folder, 'data', 'evaluations'), { recursive: true });
    writeFileSync(path.join(folder, 'data', 'secret.html'), 'secret');
    for (const id of ['..%2Fsecret', '%2e%2e%2fsecret', 'unknown'])
      expect(await problem(ask(`/reports/${id}`))).toMatchObject({ status: 404 });
  });
});
