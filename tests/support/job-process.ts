import { bullJobQueue } from '../../src/adapters/bullmq/job-queue.ts';
import { sqlJobQueue } from '../../src/adapters/sql/jobs/job-queue.ts';
import type { JobHandler } from '../../src/jobs/job-queue.ts';
import { openRecordsAt } from './open-records-at.ts';

/** A worker in a process of its own, to be killed: its jobs tell of themselves and never end. */
const [place = '', leaseMs = 1_500] = process.argv.slice(2);
const retry = { attempts: 3, firstWaitMs: 40, jitter: 0.5 };
const [url = '', prefix = ''] = place.split(' ');
const queue = url.startsWith('redis:')
  ? await bullJobQueue(url, { prefix, retry, lockMs: Number(leaseMs) })
  : sqlJobQueue(await openRecordsAt(place), { retry, leaseMs: Number(leaseMs), pollMs: 20 });

const endless: JobHandler = async (_input, { attempt, progress, keepCheckpoint }) => {
  await keepCheckpoint({ page: attempt });
  progress('read', attempt, null);
  return new Promise(() => undefined);
};

await queue.work({ index: endless });
process.send?.('works');
