import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlJobQueue } from '../../src/adapters/sql/jobs/job-queue.ts';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { type JobJson, jobAnswerSchema, jobListSchema } from '../../src/contract/jobs.ts';
import { answerProblem } from '../../src/entry/http/answer-problem.ts';
import { jobBoardRoutes } from '../../src/entry/http/job-board-routes.ts';
import { jobRoutes } from '../../src/entry/http/job-routes.ts';
import { CopilotError } from '../../src/fault/copilot-error.ts';

describe('jobs over HTTP', () => {
  const go = Promise.withResolvers<void>();
  let server: Server;
  let close = async (): Promise<void> => undefined;

  beforeAll(async () => {
    const database = await openDatabase(':memory:');
    const queue = sqlJobQueue(database, { pollMs: 20 });
    const worker = await queue.work({
      index: async (_input, { progress, signal }) => {
        progress('read', 1, 2);
        await Promise.race([
          go.promise,
          once(signal, 'abort').then(() => {
            throw signal.reason;
          }),
        ]);
        throw new CopilotError('source-failed', 'The source is gone.');
      },
    });
    close = async () => {
      await worker.close();
      await database.destroy();
    };
    const app = express();
    app.use('/api', express.json(), jobRoutes({ queue, kinds: ['index'] }));
    app.use(answerProblem(pino({ level: 'silent' })));
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server?.close();
    await close();
  });

  const ask = (place = '', method = 'GET', body?: unknown) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/jobs${place}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const jobOf = async (answer: Response): Promise<JobJson> =>
    jobAnswerSchema.strict().parse(await answer.json()).job;
  const inState = async (id: string, state: JobJson['state']): Promise<JobJson> => {
    for (;;) {
      const job = await jobOf(await ask(`/${id}`));
      if (job.state === state) return job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  test('a job is asked for, followed and cancelled; the next one fails with its reason', async () => {
    const asked = await ask('', 'POST', { kind: 'index' });
    expect(asked.status).toBe(202);
    const { id } = await jobOf(asked);
    expect((await inState(id, 'running')).attempts).toBe(1);
    expect((await ask(`/${id}`, 'DELETE')).status).toBe(204);
    expect((await inState(id, 'cancelled')).failure).toMatchObject({ code: 'cancelled' });
    expect((await ask(`/${id}`, 'DELETE')).status).toBe(409);
    go.resolve();
    const next = await jobOf(await ask('', 'POST', { kind: 'index' }));
    expect((await inState(next.id, 'failed')).failure).toEqual({
      code: 'source-failed',
      message: 'The source is gone.',
      retryable: false,
    });
    const list = jobListSchema.parse(await (await ask('?limit=10')).json());
    expect(list.kinds).toEqual(['index']);
    expect(list.jobs.map((job) => job.id)).toEqual([next.id, id]);
  });

  test('a job that is told more than its kind is not begun', async () => {
    const before = await (await ask()).json();
    const answer = await ask('', 'POST', { kind: 'index', full: 'yes' });
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toBe('request: nothing here is called full.');
    expect(await (await ask()).json()).toEqual(before);
  });

  test('what cannot be asked for is refused in one sentence', async () => {
    const refused = async (answer: Promise<Response>): Promise<readonly [number, string]> => {
      const { status, detail } = await (await answer).json();
      return [status, detail];
    };
    expect(await refused(ask('', 'POST', { kind: 'sync' }))).toEqual([
      409,
      'The configured source has no jobs of the kind sync, only of: index.',
    ]);
    const kinds = 'kind: it must be one of index, sync, reconcile.';
    expect(await refused(ask('', 'POST', { kind: 'format-the-disk' }))).toEqual([400, kinds]);
    expect(await refused(ask('', 'POST', {}))).toEqual([400, kinds]);
    expect(await refused(ask('?limit=100000'))).toEqual([400, 'limit: it must be at most 200.']);
    expect(await refused(ask('?limit=5&state=failed'))).toEqual([
      400,
      'request: nothing here is called state.',
    ]);
    expect(await refused(ask('/unknown'))).toEqual([404, 'There is no job of this id.']);
    expect((await refused(ask('/unknown', 'DELETE')))[0]).toBe(404);
  });
});

describe('the page of the queue', () => {
  const token = 'a-token-of-administrators';
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });
  const get = async (
    routes: ReturnType<typeof jobBoardRoutes>,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Promise<Response> => {
    const app = express();
    app.use(routes, answerProblem(pino({ level: 'silent' })));
    const server = app.listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}/admin/queues`, { headers, method });
  };
  const board = () => express.Router().use((_request, response) => void response.send('the queue'));
  const basic = (password: string) => `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`;

  test('is shown to who knows the token alone', async () => {
    const routes = jobBoardRoutes(board, () => token);
    const bare = await get(routes);
    expect(bare.status).toBe(401);
    expect(bare.headers.get('www-authenticate')).toMatch(/^Basic /u);
    for (const authorization of [basic('wrong'), basic(''), 'Bearer', `Bearer ${token}x`, token, 'Basic =='])
      expect((await get(routes, { authorization })).status, authorization).toBe(401);
    for (const authorization of [basic(token), `Bearer ${token}`]) {
      const shown = await get(routes, { authorization });
      expect(await shown.text()).toBe('the queue');
      expect(shown.headers.get('content-security-policy')).toContain("default-src 'self'");
    }
  });

  test('is written to by no page of another site', async () => {
    const headers = { authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' };
    expect(
      (
        await get(
          jobBoardRoutes(board, () => token),
          headers,
          'POST',
        )
      ).status,
    ).toBe(403);
  });

  test('is not there without a token or without a queue in Redis', async () => {
    const authorization = `Bearer ${token}`;
    expect((await get(jobBoardRoutes(board, undefined), { authorization })).status).toBe(404);
    expect(
      (
        await get(
          jobBoardRoutes(null, () => token),
          { authorization },
        )
      ).status,
    ).toBe(404);
  });
});
