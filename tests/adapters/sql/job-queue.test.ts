import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../../../src/adapters/sql/database.ts';
import { sqlJobQueue } from '../../../src/adapters/sql/jobs/job-queue.ts';
import { openDatabase } from '../../../src/adapters/sql/sqlite/open-database.ts';
import { jobQueueContract, quickLeaseMs, quickRetry } from '../../contract/job-queue-contract.ts';
import { recordEngines } from '../../support/record-engines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const quick = { retry: quickRetry, leaseMs: quickLeaseMs, pollMs: 20 };

for (const { name, create, open } of recordEngines())
  jobQueueContract(name, async () => {
    const place = await create();
    const databases: Database[] = [];
    return {
      place,
      open: async () => {
        const database = await open(place);
        databases.push(database);
        return sqlJobQueue(database, quick);
      },
      close: async () => {
        for (const database of databases) await database.destroy();
      },
    };
  });

test('the only process that works runs what a dead one left at once, without waiting for its lease', async () => {
  const place = join(await temporaryFolder(), 'copilot.db');
  const dead = await openDatabase(place);
  const left = sqlJobQueue(dead, { ...quick, leaseMs: 600_000 });
  const { id } = await left.add('index', {});
  const lost = await left.work({ index: () => new Promise(() => undefined) });
  while ((await left.get(id))?.state !== 'running') await new Promise((resolve) => setTimeout(resolve, 5));
  const database = await openDatabase(place);
  const queue = sqlJobQueue(database, { ...quick, alone: true });
  const worker = await queue.work({ index: async (_input, { attempt }) => ({ attempt }) });
  while ((await queue.get(id))?.state !== 'done') await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await queue.get(id)).toMatchObject({ attempts: 2, result: { attempt: 2 } });
  await lost.close(0);
  expect(await queue.get(id)).toMatchObject({ state: 'done', attempts: 2 });
  await worker.close();
  await dead.destroy();
  await database.destroy();
});

test('a job that another worker has taken over writes no more here', async () => {
  const database = await openDatabase(':memory:');
  const queue = sqlJobQueue(database, { ...quick, leaseMs: 60 });
  const { id } = await queue.add('index', {});
  const stopped = Promise.withResolvers<unknown>();
  const worker = await queue.work({
    index: async (_input, { progress }) => {
      try {
        for (;;) {
          progress('write', 1, null);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      } catch (error) {
        stopped.resolve(error);
        throw error;
      }
    },
  });
  while ((await queue.get(id))?.state !== 'running') await new Promise((resolve) => setTimeout(resolve, 5));
  const theirs = { worker: 'another', lease_until: Date.now() + 60_000 };
  await database.updateTable('jobs').set(theirs).execute();
  expect(await stopped.promise).toMatchObject({
    message: expect.stringContaining('Another worker may have the job'),
  });
  await worker.close();
  expect(await queue.get(id)).toMatchObject({ state: 'running', attempts: 1 });
  await database.destroy();
});

test('of jobs that have ended the newest are kept', async () => {
  const database = await openDatabase(':memory:');
  const queue = sqlJobQueue(database, quick);
  for (let at = 0; at < 203; at += 1) await queue.add('index', at);
  const worker = await queue.work({ index: async () => null });
  while ((await queue.list(300)).some(({ state }) => state !== 'done'))
    await new Promise((resolve) => setTimeout(resolve, 10));
  await worker.close();
  const kept = await queue.list(300);
  expect(kept).toHaveLength(200);
  expect(kept.at(-1)?.input).toBe(3);
  await database.destroy();
});
