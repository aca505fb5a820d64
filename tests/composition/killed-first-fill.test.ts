import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openGenerationKnowledge } from '../support/generation-knowledge.ts';
import { problemsOf } from '../support/killed-runs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** More than a first fill holds in memory. */
const articles = 1_500;

const child = fileURLToPath(new URL('../support/refresh-process.ts', import.meta.url));

/** Fills a folder in a process of its own, and kills it some milliseconds after it has opened the knowledge; 0 lets it end. */
const fill = async (folder: string, killAfter: number): Promise<void> => {
  const run = fork(child, [folder, '', String(articles), '0', 'increment'], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const ended = once(run, 'exit');
  await once(run, 'message');
  if (killAfter > 0) {
    await wait(killAfter);
    run.kill('SIGKILL');
  }
  await ended;
};

test('a first fill that is killed leaves the knowledge empty until it is whole', {
  timeout: 120_000,
}, async () => {
  const folder = await temporaryFolder();
  const begun = performance.now();
  await fill(await temporaryFolder(), 0);
  const whole = performance.now() - begun;
  for (const share of [0.3, 0.5, 0.7, 0.9]) {
    await fill(folder, share * whole);
    const restarted = await openGenerationKnowledge({ folder });
    const { passages } = await restarted.store.counts();
    expect([0, articles]).toContain(passages);
    if (passages > 0) await restarted.restoreIndex();
    expect(await restarted.index.count()).toBe(passages);
    await restarted.close();
  }
  await fill(folder, 0);
  const last = await openGenerationKnowledge({ folder });
  expect((await last.generations()).filter(({ state }) => state === 'live')).toHaveLength(1);
  expect(await problemsOf(last, articles)).toEqual(['0', []]);
  await last.close();
});
