import { expect, test } from 'vitest';
import { makeIndexJob } from '../../../src/copilot/index-job.ts';
import type { JobContext } from '../../../src/jobs/job-queue.ts';
import { editionOf, openGenerationKnowledge } from '../../support/generation-knowledge.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Two pieces of passages, as they are written. */
const articles = 2_100;

const contextOf = (progress: JobContext['progress']): JobContext => ({
  signal: new AbortController().signal,
  progress,
  attempt: 1,
  checkpoint: null,
  keepCheckpoint: async () => undefined,
});

test.each([
  ['between two pieces', 1],
  ['while its checks run, before the switch', 3],
])(
  'an index job that loses its turn %s leaves what is live, and the next attempt ends it',
  async (_when, last) => {
    const knowledge = await openGenerationKnowledge({ folder: await temporaryFolder() });
    await knowledge.refresh(editionOf(articles, 1));
    const live = async () => (await knowledge.generations()).find(({ state }) => state === 'live')?.number;
    const before = await live();
    const job = makeIndexJob({ refresh: knowledge.refresh, openSource: async () => editionOf(articles, 2) });
    const lost = new Error('lost');
    let writes = 0;
    const losing = contextOf((step) => {
      if (step === 'write') writes += 1;
      if (writes >= last) throw lost;
    });
    await expect(job(null, losing)).rejects.toBe(lost);
    expect(writes).toBe(last);
    expect(await live()).toBe(before);
    await job(
      null,
      contextOf(() => undefined),
    );
    expect(await live()).not.toBe(before);
    expect(await knowledge.index.count()).toBe(articles);
    await knowledge.close();
  },
  60_000,
);
