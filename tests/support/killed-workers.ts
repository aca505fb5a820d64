import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BullJobQueue, bullJobQueue } from '../../src/adapters/bullmq/job-queue.ts';
import { readConfig } from '../../src/composition/config.ts';
import { openKnowledge } from '../../src/composition/open-knowledge.ts';
import type { Job } from '../../src/jobs/job.ts';
import { noVocabulary } from '../../src/language/vocabulary.ts';
import { type RunningWorker, startWorker } from './cair-process.ts';
import { startEmbeddingEndpoint } from './embedding-endpoint.ts';
import { startFakeQdrant } from './fake-qdrant/fake-qdrant.ts';
import { readAlong } from './generation-knowledge.ts';
import { type KilledRun, problemsOf, type RunKind, untilBetween } from './killed-runs.ts';
import { startRedisServer } from './redis-server.ts';

/** What was found after one worker of two was killed and the other, or a later attempt of it, had ended the job. */
export type KilledWorker = KilledRun & {
  /** What the worker was doing that was killed: it ran the job alone, or while the other had a job of the other kind. */
  readonly other: 'idle' | 'busy';
  /** Attempts that the job took; 2 where it was taken over. */
  readonly attempts: number;
  /** Milliseconds from the kill to the end of the job. */
  readonly tookMs: number;
};

const jobOf = { full: 'index', increment: 'sync' } as const;

/** A job whose worker died is looked at again after 30 s, and may fall to a second look; in milliseconds. */
const patience = 180_000;

/** A kill that comes when the job has ended already does not count, and is made up for so far. */
const mostTries = 2;

/** Writes the articles of an edition as a whole: each edition drops the first of the one before, adds one and changes the words of all. */
const writeEdition = (folder: string, articles: number, edition: number): void => {
  const lines = Array.from({ length: articles }, (_, at) => {
    const number = edition + at;
    const text = `Everything about number${number}x. The edition${edition}y holds.`;
    const shown = { status: 'published', audience: 'public', updatedAt: '2026-03-01' };
    return JSON.stringify({
      id: `KA-${number}`,
      language: 'en',
      title: `Matter number${number}x`,
      text,
      ...shown,
    });
  });
  mkdirSync(join(folder, 'source/articles'), { recursive: true });
  writeFileSync(join(folder, 'next.jsonl'), `${lines.join('\n')}\n`);
  renameSync(join(folder, 'next.jsonl'), join(folder, 'source/articles/en.jsonl'));
};

const hasEnded = ({ state }: Job): boolean => state !== 'waiting' && state !== 'running';

const until = async (queue: BullJobQueue, id: string, isReached: (job: Job) => boolean): Promise<Job> => {
  const end = Date.now() + patience;
  for (;;) {
    const job = await queue.get(id);
    if (job === null) throw new Error('The job is gone.');
    if (isReached(job) || Date.now() > end) return job;
    await wait(20);
  }
};

/** Gives the place of the worker that has a job, among those that run; BullMQ notes its name, which holds its process id. */
const placeOf = async (
  queue: BullJobQueue,
  id: string,
  workers: readonly RunningWorker[],
): Promise<number> => {
  const entry = await queue.queue.getJob(id);
  return Math.max(
    0,
    workers.findIndex(({ pid }) => entry?.processedBy?.endsWith(`:${pid}`)),
  );
};

/**
 * Runs jobs over a source in two `cair worker` processes with a Redis, a fake Qdrant and a data folder of their own, kills the one that
 * has the job at moments spread at random over the time that an undisturbed one takes, and looks for what is lost or double once
 * the job has ended. In every second run the other worker has a job of the other kind meanwhile. A reader searches every 20 ms
 * all the while. Nothing of it is left behind.
 */
export const killWorkers = async (
  kind: RunKind,
  {
    times,
    articles,
    redisServer,
  }: { readonly times: number; readonly articles: number; readonly redisServer: string },
) => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-workers-'));
  const [redis, qdrant, model] = await Promise.all([
    startRedisServer(redisServer),
    startFakeQdrant(),
    startEmbeddingEndpoint(),
  ]);
  const settings = {
    CAIR_DATA: `${folder}/data`,
    CAIR_SOURCE: `files:${folder}/source`,
    CAIR_INDEX: 'qdrant',
    CAIR_QDRANT_URL: qdrant.url,
    CAIR_JOBS: 'bullmq',
    CAIR_REDIS_URL: redis.url,
    CAIR_EMBEDDER: 'openai',
    CAIR_EMBEDDING_URL: model.url,
    CAIR_EMBEDDING_MODEL: 'fake',
    CAIR_EMBEDDING_DIMENSIONS: '32',
  };
  const config = readConfig(settings);
  const open = () => openKnowledge(config, { vocabulary: noVocabulary });
  const workers: RunningWorker[] = [];
  const queue = await bullJobQueue(redis.url);
  try {
    for (let at = 0; at < 2; at += 1) workers.push(await startWorker(settings));
    const run = async (): Promise<Job> => until(queue, (await queue.add(jobOf[kind], {})).id, hasEnded);
    writeEdition(folder, articles, 0);
    await run();
    const beside = await open();
    const reader = readAlong(beside, `number${Math.floor(articles / 2)}x`);
    writeEdition(folder, articles, 1);
    const begun = performance.now();
    await run();
    const whole = performance.now() - begun;
    const runs: KilledWorker[] = [];
    let caught = 0;
    for (let at = 0; caught < times && at < mostTries * times; at += 1) {
      writeEdition(folder, articles, at + 2);
      const moment = at % 3 === 2 ? 'between' : 'random';
      const other = at % 2 === 1 ? 'busy' : 'idle';
      const { id } = await queue.add(jobOf[kind], {});
      await until(queue, id, ({ state }) => state !== 'waiting');
      const others = other === 'busy' ? await queue.add(kind === 'full' ? 'sync' : 'index', {}) : null;
      const began = performance.now();
      let isDone = false;
      const ending = until(queue, id, hasEnded).then((job) => {
        isDone = true;
        return job;
      });
      if (moment === 'between') await untilBetween(beside, () => isDone);
      else await wait(((caught + Math.random()) / times) * whole);
      const killed = await placeOf(queue, id, workers);
      const hadEnded = isDone;
      if (!hadEnded) caught += 1;
      const killedAt = performance.now();
      await workers[killed]?.kill();
      const job = await ending;
      const tookMs = hadEnded ? 0 : Math.round(performance.now() - killedAt);
      const last = others === null ? null : await until(queue, others.id, hasEnded);
      workers[killed] = await startWorker(settings);
      const fresh = await open();
      const [edition, found] = await problemsOf(fresh, articles);
      const generations = (await fresh.generations()).map(({ number, state }) => `${number} ${state}`);
      await fresh.close();
      const problems = [...found];
      for (const one of [job, last])
        if (one !== null && one.state !== 'done')
          problems.push(`${one.kind} is ${one.state}: ${one.failure?.message ?? 'without a reason'}`);
      if (edition !== String(at + 2)) problems.push(`edition ${edition} instead of ${at + 2}`);
      runs.push({
        kind,
        moment,
        killedAfter: Math.round(killedAt - began),
        hadEnded,
        other,
        attempts: job.attempts,
        tookMs,
        edition,
        generations: generations.join(', '),
        problems,
      });
    }
    const left = (await queue.list(1_000)).filter((job) => !hasEnded(job)).length;
    const { searches, wrong } = await reader.stop();
    await beside.close();
    return { runs, whole, searches, wrong, left };
  } finally {
    for (const worker of workers) await worker.stop();
    await queue.close();
    await Promise.all([redis.stop(), qdrant.close(), model.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
};
