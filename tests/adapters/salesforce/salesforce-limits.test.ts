import { expect, test } from 'vitest';
import { runAttempt } from '../../../src/jobs/run-attempt.ts';
import type { FakeSalesforce } from '../../support/salesforce/fake-salesforce.ts';
import { sourceOver, startFixtureOrg } from '../../support/salesforce/test-org.ts';

const minute = 60_000;

/** Reads all of an org as the last attempt of a job. */
const readAsJob = (org: FakeSalesforce) => {
  const source = sourceOver(org);
  return runAttempt({
    handler: async () => {
      let count = 0;
      for await (const _ of source.read()) count += 1;
      return count;
    },
    input: null,
    attempt: 5,
    attempts: 5,
    checkpoint: null,
    saveProgress: async () => undefined,
    saveCheckpoint: async () => undefined,
    now: Date.now,
  }).ended;
};

test.each<[string, (org: FakeSalesforce) => void, number]>([
  [
    'no calls left for the day',
    ({ faults }) => Object.assign(faults, { requestLimit: 'daily' }),
    15 * minute,
  ],
  [
    'too many long requests',
    ({ faults }) => Object.assign(faults, { requestLimit: { concurrent: 99 } }),
    minute,
  ],
  [
    'an org that says when to come again',
    ({ faults }) => Object.assign(faults, { busy: { times: 99, seconds: 40 } }),
    40_000,
  ],
])(
  '%s: the job is held off that long, and is not given up with its last attempt',
  async (_what, cause, afterMs) => {
    const org = await startFixtureOrg();
    cause(org);
    expect(await readAsJob(org)).toMatchObject({
      kind: 'limited',
      afterMs,
      failure: { code: 'source-failed', retryable: true },
    });
  },
);

test('four fifths of the calls of the day hold a job off until they are asked for again', async () => {
  const org = await startFixtureOrg();
  org.usage.used = 80_000;
  const end = await readAsJob(org);
  expect(end).toMatchObject({ kind: 'limited', failure: { message: expect.stringContaining('of the day') } });
  const afterMs = end.kind === 'limited' ? end.afterMs : 0;
  expect(afterMs).toBeGreaterThan(4 * minute);
  expect(afterMs).toBeLessThanOrEqual(5 * minute + 1);
});

test('an org that is down and does not say for how long costs an attempt', async () => {
  const org = await startFixtureOrg();
  org.faults.unavailable = 99;
  expect((await readAsJob(org)).kind).toBe('failed');
});
