import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bullJobQueue } from '../../src/adapters/bullmq/job-queue.ts';
import { takeWriterLock } from '../../src/adapters/sql/sqlite/writer-lock.ts';
import { readConfig } from '../../src/composition/config.ts';
import { openWorker } from '../../src/composition/open-worker.ts';
import { type FakeQdrant, startFakeQdrant } from '../support/fake-qdrant/fake-qdrant.ts';
import { findRedisServer, type RedisServer, startRedisServer } from '../support/redis-server.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const silent = (): void => undefined;

test('a worker without Redis is told that the server runs the jobs itself', async () => {
  await expect(openWorker(readConfig({}), silent)).rejects.toMatchObject({
    code: 'configuration-invalid',
    message: expect.stringMatching(/^A worker takes its jobs from Redis, so it needs CAIR_JOBS=bullmq; /u),
  });
});

test('a worker over LanceDB that has another writer says what to do', async () => {
  const folder = await temporaryFolder();
  const server = takeWriterLock(`${folder}/writer.lock`);
  await expect(
    openWorker(readConfig({ CAIR_JOBS: 'bullmq', CAIR_DATA: folder }), silent),
  ).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(
      /leave the jobs to it, or set CAIR_INDEX=qdrant to run workers beside it\.$/u,
    ),
  });
  server.release();
});

const program = findRedisServer();

describe.skipIf(program === null)('workers beside a server, over Qdrant', () => {
  let redis: RedisServer;
  let qdrant: FakeQdrant;
  beforeAll(async () => {
    redis = await startRedisServer(program ?? '');
    qdrant = await startFakeQdrant();
  });
  afterAll(async () => {
    await qdrant?.close();
    await redis?.stop();
  });

  test('they index while the server holds the folder, one after another, and let it go when they close', async () => {
    const folder = await temporaryFolder();
    const config = readConfig({
      CAIR_DATA: `${folder}/data`,
      CAIR_SOURCE: writeSmallSource(`${folder}/source`),
      CAIR_INDEX: 'qdrant',
      CAIR_QDRANT_URL: qdrant.url,
      CAIR_JOBS: 'bullmq',
      CAIR_REDIS_URL: redis.url,
    });
    const server = takeWriterLock(`${folder}/data/writer.lock`);
    const turn = takeWriterLock(`${folder}/data/jobs.lock`);
    const workers = [await openWorker(config, silent), await openWorker(config, silent)];
    const queue = await bullJobQueue(redis.url);
    const { id } = await queue.add('index', {});
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await queue.get(id)).toMatchObject({ state: 'running', progress: null });
    turn.release();
    while ((await queue.get(id))?.state === 'running')
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await queue.get(id)).toMatchObject({ state: 'done', result: { cases: 2, removed: 0 } });
    expect(qdrant.requests.some(({ operation }) => /^PUT .*points$/u.test(operation))).toBe(true);
    for (const worker of workers) await worker.close();
    await queue.close();
    takeWriterLock(`${folder}/data/jobs.lock`).release();
    server.release();
  });
});
