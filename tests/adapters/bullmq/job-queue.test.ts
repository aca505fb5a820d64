import { randomUUID } from 'node:crypto';
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
});

test('a Redis that is not there is told at once, with what to do and without its password', async () => {
  const opening = bullJobQueue('redis://:topsecret@127.0.0.1:1');
  await expect(opening).rejects.toMatchObject({ code: 'storage-failed', retryable: true });
  await expect(opening).rejects.toThrow(
    /127\.0\.0\.1:1 cannot be reached; start it, or correct CAIR_REDIS_URL/u,
  );
  await expect(opening).rejects.not.toThrow(/topsecret/u);
});
