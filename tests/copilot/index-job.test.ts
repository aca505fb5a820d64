import { expect, test } from 'vitest';
import { fileSource } from '../../src/adapters/files/file-source.ts';
import type { RefreshKnowledge } from '../../src/copilot/generations/refresh-knowledge.ts';
import { makeIndexJob } from '../../src/copilot/index-job.ts';
import type { JobContext } from '../../src/jobs/job-queue.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openTestKnowledge } from '../support/test-knowledge.ts';

const contextOf = (signal: AbortSignal, progress: JobContext['progress'] = () => undefined): JobContext => ({
  signal,
  progress,
  attempt: 1,
  checkpoint: null,
  keepCheckpoint: async () => undefined,
});

const openStage = async () => {
  const folder = await temporaryFolder({ 'articles/broken.jsonl': '{"id": "KA-1", "nothing": 1}\n' });
  writeSmallSource(folder);
  const knowledge = await openTestKnowledge();
  const refresh: RefreshKnowledge = async (source, options = {}) => ({
    result: await knowledge.reindex(source, options.progress ? { progress: options.progress } : {}),
    built: null,
  });
  const job = makeIndexJob({ refresh, openSource: async () => fileSource(folder) });
  return { knowledge, job };
};

test('the job brings the index in line, tells its steps, and says what it counted and skipped', async () => {
  const { knowledge, job } = await openStage();
  const steps = new Set<string>();
  const result = await job(
    {},
    contextOf(new AbortController().signal, (step) => void steps.add(step)),
  );
  expect([...steps]).toEqual(['read', 'embed', 'write']);
  expect(result).toMatchObject({ cases: 2, unchanged: 0, skipped: 1 });
  expect(result).toHaveProperty('skippedFirst.0.where');
  expect((await knowledge.store.counts()).documents.case).toBe(2);
  expect(await job({}, contextOf(new AbortController().signal))).toMatchObject({ added: 0, changed: 0 });
  await knowledge.close();
});

test('told to stop it writes nothing, also in the middle of reading', async () => {
  const { knowledge, job } = await openStage();
  for (const step of ['before', 'read', 'embed']) {
    const abort = new AbortController();
    const stop = new Error('stop');
    if (step === 'before') abort.abort(stop);
    const context = contextOf(abort.signal, (at) => {
      if (at === step) abort.abort(stop);
    });
    await expect(job({}, context), step).rejects.toBe(stop);
    expect((await knowledge.store.counts()).passages, step).toBe(0);
  }
  await knowledge.close();
});

test('told to stop while it writes it goes on to the end, so that no half is left', async () => {
  const { knowledge, job } = await openStage();
  const abort = new AbortController();
  const context = contextOf(abort.signal, (step) => {
    if (step === 'write') abort.abort(new Error('stop'));
  });
  await job({}, context);
  const { passages } = await knowledge.store.counts();
  expect(passages).toBeGreaterThan(0);
  expect(await knowledge.index.count()).toBe(passages);
  await knowledge.close();
});
