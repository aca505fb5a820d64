import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  gradingQueueCreatedSchema,
  gradingQueuesSchema,
  nextGradingSchema,
} from '../../src/contract/grading.ts';
import { gradingReportSchema } from '../../src/contract/grading-report.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { gradableOf } from '../evaluate/people/graded-answers.ts';
import { type RunningServer, runCair, startServer } from '../support/cair-process.ts';
import { writeSmallSource } from '../support/small-source.ts';

const runOf = (draft: string) => ({
  format: 'cair-evaluation-run@1',
  cases: ['a', 'b', 'c'].map((id) => gradableOf(id, `${draft} ${id}.`, { scores: { 'tone.score': 4 } })),
});

describe('grading over HTTP and from the command line', () => {
  let folder: string;
  let server: RunningServer;
  let environment: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cair-grading-'));
    environment = {
      CAIR_DATA: path.join(folder, 'data'),
      CAIR_SOURCE: writeSmallSource(path.join(folder, 'source')),
    };
    server = await startServer(environment);
  });
  afterAll(async () => {
    expect(await server?.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (method: string, place: string, body?: unknown): Promise<Response> =>
    fetch(`${server.address}/api/grading${place}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const problem = async (response: Promise<Response>) => problemSchema.parse(await (await response).json());
  const next = async (person: string) =>
    nextGradingSchema.parse(await (await ask('GET', `/next?grader=${encodeURIComponent(person)}`)).json());
  const gradesFor = (replies: readonly { readonly id: string }[], grader: string) => ({
    grader,
    grades: replies.map(({ id }, at) => ({ reply: id, tone: at + 3, facts: 'right' })),
    send: replies[0]?.id,
    savesTime: true,
    seconds: 12.5,
  });

  test('there is nothing to grade before there is a queue', async () => {
    expect(gradingQueuesSchema.parse(await (await ask('GET', '/queues')).json()).queues).toEqual([]);
    expect(await problem(ask('GET', '/next?grader=Anna'))).toMatchObject({ status: 404, code: 'not-found' });
    expect(await problem(ask('GET', '/report'))).toMatchObject({ status: 404 });
  });

  test('two runs become a queue that two people grade to the end', async () => {
    const created = await ask('POST', '/queues', {
      title: 'November',
      first: runOf('Plain'),
      second: runOf('Warm'),
      names: { first: 'plain rules', second: 'warm rules' },
      limit: 2,
    });
    expect(created.status).toBe(201);
    expect(gradingQueueCreatedSchema.parse(await created.json())).toMatchObject({ tasks: 2, beyondLimit: 1 });
    const shown = await (await ask('GET', '/next?grader=Anna%20Berg')).text();
    expect(shown).not.toMatch(/plain rules|warm rules|first|second|tone\.score/u);
    for (const person of ['Anna Berg', 'Bo Lind']) {
      for (let at = 0; at < 2; at += 1) {
        const { task } = await next(person);
        const response = await ask('POST', `/${task?.id}`, gradesFor(task?.replies ?? [], person));
        expect(response.status).toBe(201);
        expect(nextGradingSchema.parse(await response.json()).progress.graded).toBe(at + 1);
      }
      expect((await next(person)).task).toBeNull();
    }
    const text = await (await ask('GET', '/report')).text();
    expect(gradingReportSchema.parse(JSON.parse(text))).toMatchObject({ graded: 4, graders: 2 });
    expect(text).not.toMatch(/anna|berg|lind/iu);
  });

  test('what is taken back waits again; who has answered gets a conflict', async () => {
    const back = nextGradingSchema.parse(await (await ask('DELETE', '/last?grader=Anna%20Berg')).json());
    expect(back.task?.earlier?.send).toBe(back.task?.replies[0]?.id);
    const said = gradesFor(back.task?.replies ?? [], 'Anna Berg');
    expect((await ask('POST', `/${back.task?.id}`, said)).status).toBe(201);
    expect(await problem(ask('POST', `/${back.task?.id}`, said))).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    const skip = { grader: 'anna berg', reason: 'seen it', seconds: 1 };
    expect((await problem(ask('POST', `/${back.task?.id}/skip`, skip))).status).toBe(409);
    expect((await problem(ask('DELETE', '/last?grader=Nobody'))).status).toBe(409);
  });

  test('bad input is refused with one sentence that names the field', async () => {
    const good = gradesFor([{ id: 'x' }], 'Anna');
    const refusals: readonly (readonly [string, unknown, number, RegExp])[] = [
      ['/nobody', good, 404, /no such grading task/u],
      ['/nobody', { ...good, grades: [{ reply: 'x', tone: 6, facts: 'right' }] }, 400, /^grades\.0\.tone: /u],
      ['/nobody', { ...good, grader: ' ' }, 400, /^grader: give a name/u],
      ['/nobody/skip', { grader: 'Anna', reason: ' ', seconds: 1 }, 400, /^reason: say in a few words why/u],
      ['/queues', { title: 'x' }, 400, /^first: /u],
      ['/queues', { title: 'x', first: { format: 'other', cases: [] } }, 400, /^first\.format: /u],
      ['/queues', { title: 'x', first: runOf('A'), second: runOf('A') }, 422, /no case to grade/u],
    ];
    for (const [place, body, status, detail] of refusals) {
      const found = await problem(ask('POST', place, body));
      expect(found.status).toBe(status);
      expect(found.detail).toMatch(detail);
    }
    expect((await problem(ask('GET', '/next?grader=x'))).status).toBe(400);
  });

  test('the command line makes a queue beside the running server and prints the report', async () => {
    const [first, broken] = [path.join(folder, 'first.json'), path.join(folder, 'broken.json')];
    writeFileSync(first, JSON.stringify(runOf('Alone')));
    writeFileSync(broken, '{"format": ');
    const made = await runCair(['grade', first, '--title', 'One system', '--json'], { environment });
    expect(made.stderr).toBe('');
    expect(gradingQueueCreatedSchema.parse(JSON.parse(made.stdout)).tasks).toBe(3);
    expect((await next('Anna Berg')).queue.title).toBe('One system');
    expect((await next('Anna Berg')).task?.replies).toHaveLength(1);
    const report = await runCair(['grade', '--report'], { environment });
    expect(report.stdout).toContain('One system: 0 of 6 gradings by 0 people');
    const refused = await runCair(['grade', broken], { environment });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('broken.json: the file is no JSON');
    expect((await runCair(['grade'], { environment })).exitCode).toBe(2);
  });
});
