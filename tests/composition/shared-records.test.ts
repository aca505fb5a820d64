import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bullJobQueue } from '../../src/adapters/bullmq/job-queue.ts';
import type { Database } from '../../src/adapters/sql/database.ts';
import { whileAlone } from '../../src/adapters/sql/postgres/while-alone.ts';
import { readConfig } from '../../src/composition/config.ts';
import { handlersInTurn } from '../../src/composition/knowledge-turn.ts';
import { openCopilot } from '../../src/composition/open-copilot.ts';
import { openRecords } from '../../src/composition/open-records.ts';
import { openWorker } from '../../src/composition/open-worker.ts';
import { withKnowledge } from '../../src/composition/with-knowledge.ts';
import type { Approval } from '../../src/copilot/approve-reply.ts';
import type { RefreshKnowledge } from '../../src/copilot/generations/refresh-knowledge.ts';
import { makeIndexJob } from '../../src/copilot/index-job.ts';
import type { JobContext } from '../../src/jobs/job-queue.ts';
import type { KnowledgeSource } from '../../src/knowledge/knowledge-source.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { type FakeQdrant, startFakeQdrant } from '../support/fake-qdrant/fake-qdrant.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { findRedisServer, startRedisServer } from '../support/redis-server.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const silent = (): void => undefined;
const programs = findPostgres();
const redisProgram = findRedisServer();

/** Breaks the connection on which the turn stands, as a network does. */
const loseTurn = (database: Database): Promise<void> =>
  vi.waitFor(async () => {
    const { rows } = await sql`
      select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and pid <> pg_backend_pid()
    `.execute(database);
    expect(rows).toHaveLength(1);
  });

describe.skipIf(programs === null)('servers with a data folder each, over one PostgreSQL and Qdrant', () => {
  let postgres: PostgresServer;
  let qdrant: FakeQdrant;
  let source: string;
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    qdrant = await startFakeQdrant();
    source = writeSmallSource(`${await temporaryFolder()}/source`);
  });
  afterAll(async () => {
    await qdrant?.close();
    await postgres?.stop();
  });

  const configOf = async () =>
    readConfig({
      CAIR_DATA: `${await temporaryFolder()}/data`,
      CAIR_DATABASE: postgres.addressOf(),
      CAIR_INDEX: 'qdrant',
      CAIR_QDRANT_URL: qdrant.url,
      CAIR_SOURCE: source,
    });

  test('of two that start at once one fills the records, and of two approvals of a case one stands', async () => {
    const [one, other] = await Promise.all([
      openCopilot(await configOf(), 'writer'),
      openCopilot(await configOf(), 'writer'),
    ]);
    expect((await one.knowledge.store.counts()).documents.case).toBe(2);
    // A record that was filled twice would have a higher one.
    expect(await other.knowledge.store.revision()).toBe(1);
    const careCase = careCaseOf('How do I order a new charging card?', { id: 'IN-1' });
    await one.cases.add(careCase);
    const draft = await one.draftCase(careCase);
    await one.cases.saveDraft(draft);
    const approval: Approval = {
      caseId: 'IN-1',
      draftId: draft.id,
      advisor: { name: 'Hannah' },
      sentText: 'You order a new charging card in the app under Charging.',
      verdicts: { facts: 'right', tone: 4 },
      ledger: draft.questions.map(({ id }) => ({ question: id, state: 'answered' })),
      comment: null,
    };
    const approvals = await Promise.allSettled([one.approveReply(approval), other.approveReply(approval)]);
    expect(approvals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(approvals.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    expect((await other.cases.get('IN-1'))?.state).toBe('approved');
    await one.close();
    await other.close();
  });

  test('a first start that fails leaves no connection behind that would keep the process from ending', async () => {
    await postgres.run('create database unfilled');
    const config = {
      ...(await configOf()),
      CAIR_DATABASE: () => postgres.addressOf('unfilled'),
      CAIR_SOURCE: 'files:/not-there',
    };
    await expect(openCopilot(config, 'writer')).rejects.toThrow('There is no folder');
    const database = await openRecords(await configOf());
    await vi.waitFor(async () => {
      const { rows } = await sql`select 1 from pg_stat_activity where datname = 'unfilled'`.execute(database);
      expect(rows).toEqual([]);
    }, 5_000);
    await database.destroy();
  });

  test('while one changes the knowledge as a whole a command says so and a job waits for its turn', async () => {
    const config = await configOf();
    const database = await openRecords(config);
    const { promise, resolve } = Promise.withResolvers<void>();
    const changing = whileAlone(database, () => promise);
    await expect(withKnowledge(config, async () => null)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('perhaps a worker; wait until it has ended'),
    });
    const context = (signal: AbortSignal): JobContext => ({ signal }) as JobContext;
    const jobs = handlersInTurn({ config, database }, { index: async () => 'done' });
    const cancelled = new AbortController();
    const waiting = jobs.index?.(null, context(cancelled.signal));
    cancelled.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    const inTurn = jobs.index?.(null, context(new AbortController().signal));
    resolve();
    await changing;
    expect(await inTurn).toBe('done');
    expect(await withKnowledge(config, async ({ store }) => store.revision())).toBeGreaterThan(0);
    await database.destroy();
  });

  test.skipIf(redisProgram === null)(
    'workers on other machines run a job once, beside a server',
    async () => {
      const redis = await startRedisServer(redisProgram ?? '');
      const config = readConfig({
        ...{ CAIR_DATABASE: postgres.addressOf(), CAIR_INDEX: 'qdrant', CAIR_QDRANT_URL: qdrant.url },
        ...{ CAIR_JOBS: 'bullmq', CAIR_REDIS_URL: redis.url, CAIR_SOURCE: source },
      });
      const onItsOwn = async () => ({ ...config, CAIR_DATA: `${await temporaryFolder()}/data` });
      const server = await openCopilot(await onItsOwn(), 'writer');
      const workers = [
        await openWorker(await onItsOwn(), silent),
        await openWorker(await onItsOwn(), silent),
      ];
      const queue = await bullJobQueue(redis.url);
      const { id } = await queue.add('index', {});
      while (!['done', 'failed'].includes((await queue.get(id))?.state ?? '')) await sleep(20);
      expect(await queue.get(id)).toMatchObject({ state: 'done', attempts: 1, result: { cases: 2 } });
      expect((await server.knowledge.store.counts()).documents.case).toBe(2);
      for (const worker of workers) await worker.close();
      await queue.close();
      await server.close();
      await redis.stop();
    },
  );

  test('a job whose turn is lost is told to stop, and may be tried again', async () => {
    const config = await configOf();
    const database = await openRecords(config);
    const jobs = handlersInTurn(
      { config, database },
      { index: (_input, { signal }) => new Promise((_, stop) => signal.addEventListener('abort', stop)) },
    );
    const { signal } = new AbortController();
    const told = expect(jobs.index?.(null, { signal } as JobContext)).rejects.toMatchObject({
      code: 'storage-failed',
      retryable: true,
    });
    await loseTurn(database);
    await told;
    await database.destroy();
  });

  test('a job that writes when its turn is lost writes no more, and leaves its switch to the next attempt', async () => {
    const config = await configOf();
    const database = await openRecords(config);
    const taken = AbortSignal.timeout(20_000);
    let switches = 0;
    const refresh: RefreshKnowledge = async (_source, { progress } = {}) => {
      while (!taken.aborted) {
        progress?.('write', 1, null);
        await sleep(10);
      }
      switches += 1;
      throw new Error('The turn was not lost.');
    };
    const jobs = handlersInTurn(
      { config, database },
      { index: makeIndexJob({ refresh, openSource: async () => ({}) as KnowledgeSource }) },
    );
    const context = { signal: new AbortController().signal, progress: silent } as unknown as JobContext;
    const told = expect(jobs.index?.(null, context)).rejects.toMatchObject({
      code: 'storage-failed',
      retryable: true,
    });
    await loseTurn(database);
    await told;
    expect([taken.aborted, switches]).toEqual([false, 0]);
    await database.destroy();
  }, 30_000);

  test('a fault of the work comes out as it is, and the next has its turn', async () => {
    const database = await openRecords(await configOf());
    const fault = new Error('of the work');
    await expect(whileAlone(database, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(await whileAlone(database, async () => 7)).toBe(7);
    await database.destroy();
  });
});

test('PostgreSQL wants an index that several machines share, and its address is shown nowhere', () => {
  const address = 'postgres://cair:secret-word@db.example.com/cair';
  expect(() => readConfig({ CAIR_DATABASE: address })).toThrow(/CAIR_DATABASE needs CAIR_INDEX=qdrant/u);
  const config = readConfig({ CAIR_DATABASE: address, CAIR_INDEX: 'qdrant' });
  expect(JSON.stringify(config)).not.toContain('secret-word');
  const wrong = () => readConfig({ CAIR_DATABASE: 'mysql://cair:secret-word@db/cair', CAIR_INDEX: 'qdrant' });
  expect(wrong).toThrow(/CAIR_DATABASE/u);
  expect(wrong).not.toThrow(/secret-word/u);
});
