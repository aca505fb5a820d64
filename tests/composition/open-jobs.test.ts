import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';
import { type Jobs, openJobs } from '../../src/composition/open-jobs.ts';
import { syncStateSchema } from '../../src/contract/sync.ts';
import { syncRoutes } from '../../src/entry/http/sync-routes.ts';
import type { Job, JobKind } from '../../src/jobs/job.ts';
import { documentsFor, openGenerationKnowledge } from '../support/generation-knowledge.ts';
import { changeRow, rowWith } from '../support/salesforce/org-rows.ts';
import { startSmallOrg } from '../support/salesforce/sync-stage.ts';
import { settingsOf } from '../support/salesforce/test-org.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const openOver = async (settings: Readonly<Record<string, string>>, folder: string) => {
  const knowledge = await openGenerationKnowledge({ folder });
  const jobs = await openJobs(readConfig(settings), knowledge, () => undefined);
  const close = async (): Promise<void> => {
    await jobs.close();
    await knowledge.close();
  };
  return { knowledge, jobs, close };
};

const ended = async ({ queue }: Jobs, kind: JobKind): Promise<Job> => {
  for (;;) {
    const job = (await queue.list(20)).find((one) => one.kind === kind);
    if (job?.state === 'done' || job?.state === 'failed') return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const askState = async (jobs: Jobs) => {
  const server = express().use('/api', syncRoutes(jobs.sync)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/sync`);
    return syncStateSchema.strict().parse(await answer.json());
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

test('a server with a schedule loads an org, compares its ids, and finds what was edited after a pass', async () => {
  const org = await startSmallOrg();
  const settings = await settingsOf(org, { CAIR_SYNC_MINUTES: '5' });
  const { knowledge, jobs, close } = await openOver(settings, await temporaryFolder());
  onTestFinished(close);
  expect(jobs.kinds).toEqual(['index', 'sync', 'reconcile']);
  expect(await ended(jobs, 'sync')).toMatchObject({ state: 'done', result: { removed: 0, skipped: 0 } });
  expect(await ended(jobs, 'reconcile')).toMatchObject({ state: 'done', result: { removed: 0 } });
  const state = await askState(jobs);
  expect(state).toMatchObject({ source: 'salesforce', tellsChanges: true, everyMinutes: 5 });
  expect(state.lagSeconds).toBeLessThan(60);
  expect(state.sync.whole?.written).toBeGreaterThan(5);
  expect(state.marks.map(({ object }) => object)).toContain('Knowledge__kav');
  expect(JSON.stringify(state)).not.toContain('origin');

  const row = rowWith(org, 'Knowledge__kav', { ArticleNumber: 'KA-1003', Language: 'en_US' });
  changeRow(org, 'Knowledge__kav', row, { Answer__c: '<p>The quaggamire clause holds.</p>' });
  const { id } = await jobs.queue.add('sync', {});
  while ((await jobs.queue.get(id))?.state !== 'done')
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await documentsFor(knowledge, 'quaggamire clause'))[0]).toBe('KA-1003');
});

test('a first load that is not whole is taken up by the next start, and only then', async () => {
  const org = await startSmallOrg();
  const settings = await settingsOf(org);
  const folder = await temporaryFolder();
  org.faults.noAccess = true;
  const first = await openOver(settings, folder);
  const failed = await ended(first.jobs, 'sync');
  expect(failed).toMatchObject({ state: 'failed', failure: { code: 'forbidden' } });
  expect((await askState(first.jobs)).sync).toMatchObject({ last: { failure: failed.failure }, whole: null });
  expect((await askState(first.jobs)).lagSeconds).toBeNull();
  await first.close();

  org.faults.noAccess = false;
  const second = await openOver(settings, folder);
  expect(await ended(second.jobs, 'sync')).toMatchObject({ state: 'done' });
  await second.close();
  const third = await openOver(settings, folder);
  onTestFinished(third.close);
  expect(await third.jobs.queue.list(10)).toHaveLength(2);
});

test('a source of files is read as a whole by a pass, and has no ids to be compared', async () => {
  const folder = await temporaryFolder();
  const settings = { CAIR_SOURCE: writeSmallSource(folder) };
  const { jobs, knowledge, close } = await openOver(settings, `${folder}/data`);
  onTestFinished(close);
  expect(jobs.kinds).toEqual(['index', 'sync']);
  await jobs.queue.add('sync', {});
  const job = await ended(jobs, 'sync');
  const { passages } = await knowledge.store.counts();
  expect(job).toMatchObject({ state: 'done', result: { written: passages, removed: 0 } });
  expect(await askState(jobs)).toMatchObject({ tellsChanges: false, everyMinutes: null, marks: [] });
});
