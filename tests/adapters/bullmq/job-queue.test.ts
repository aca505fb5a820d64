import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bullJobQueue } from '../../../src/adapters/bullmq/job-queue.ts';
import { jobQueueContract, quickLeaseMs, quickRetry } from '../../contract/job-queue-contract.ts';
import { findRedisServer, type RedisServer, startRedisServer } from '../../support/redis-server.ts';

const program = findRedisServer();
const quick = { retry: quickRetry, lockMs: quickLeaseMs };

describe.skipIf(program === null)('over a real Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedisServer(program ?? '');
  });
  afterAll(() => redis?.stop());

  jobQueueContract('BullMQ', async () => {
    const prefix = randomUUID();
    return {
      place: `${redis.url} ${prefix}`,
      open: () => bullJobQueue(redis.url, { ...quick, prefix }),
      close: async () => undefined,
    };
  });

  test('a Redis that restarts in the middle loses no job, and each is done once', async () => {
    const told: unknown[] = [];
    const queue = await bullJobQueue(redis.url, {
      retry: quickRetry,
      prefix: randomUUID(),
      failed: (error) => told.push(error),
    });
    const ran: unknown[] = [];
    const worker = await queue.work({
      index: async (input, { progress }) => {
        for (let at = 0; at < 20; at += 1) {
          progress('read', at, 20);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        ran.push(input);
        return input;
      },
    });
    const ids: string[] = [];
    for (let at = 0; at < 4; at += 1) ids.push((await queue.add('index', at)).id);
    while (ran.length < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    await redis.stop({ keepsData: true });
    const asked = Date.now();
    await expect(queue.add('index', 'meanwhile')).rejects.toMatchObject({
      name: 'CopilotError',
      code: 'storage-failed',
      retryable: true,
      message: expect.stringMatching(/cannot be reached; start it, or correct CAIR_REDIS_URL/u),
    });
    expect(Date.now() - asked).toBeLessThan(6_000);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await redis.start();
    const done = async (): Promise<boolean> =>
      (await Promise.all(ids.map((id) => queue.get(id).catch(() => null)))).every(
        (job) => job?.state === 'done',
      );
    while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...ran].sort()).toEqual([0, 1, 2, 3]);
    expect(told.length).toBeGreaterThan(0);
    await worker.close();
    await queue.close();
  });

  test('a job whose lock is gone writes no more, and is run again', async () => {
    const queue = await bullJobQueue(redis.url, { ...quick, prefix: randomUUID() });
    const { id } = await queue.add('index', {});
    const stopped = Promise.withResolvers<unknown>();
    let runs = 0;
    const worker = await queue.work({
      index: async (_input, { progress }) => {
        runs += 1;
        const isFirst = runs === 1;
        try {
          while (isFirst) {
            progress('write', 1, null);
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        } catch (error) {
          stopped.resolve(error);
          throw error;
        }
        return 'whole';
      },
    });
    while ((await queue.get(id))?.state !== 'running') await new Promise((resolve) => setTimeout(resolve, 5));
    const client = new Redis(redis.url);
    expect(await client.del(`${queue.queue.toKey(id)}:lock`)).toBe(1);
    client.disconnect();
    expect(await stopped.promise).toMatchObject({
      message: expect.stringContaining('Another worker may have the job'),
    });
    while ((await queue.get(id))?.state !== 'done') await new Promise((resolve) => setTimeout(resolve, 20));
    expect(runs).toBe(2);
    await worker.close();
    await queue.close();
  }, 30_000);
});

test('a Redis that is not there is told at once, with what to do and without its password', async () => {
  const opening = bullJobQueue('redis://:topsecret@127.0.0.1:1');
  await expect(opening).rejects.toMatchObject({ code: 'storage-failed', retryable: true });
  await expect(opening).rejects.toThrow(
    /127\.0\.0\.1:1 cannot be reached; start it, or correct CAIR_REDIS_URL/u,
  );
  await expect(opening).rejects.not.toThrow(/topsecret/u);
});
