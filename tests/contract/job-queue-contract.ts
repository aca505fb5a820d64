import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import type { Job, JobState, Json } from '../../src/jobs/job.ts';
import type { JobContext, JobHandler, JobHandlers, JobQueue, JobWorker } from '../../src/jobs/job-queue.ts';
import type { RetryRules } from '../../src/jobs/retry-rules.ts';
import { projectFile } from '../support/project-file.ts';

/** Quick waits, so that a test sees every attempt. */
export const quickRetry: RetryRules = { attempts: 3, firstWaitMs: 40, jitter: 0.5 };

/** So long a worker of these tests may be silent before it counts as dead, in milliseconds. */
export const quickLeaseMs = 1_500;

/** Opens queues over the same jobs; `place` names them to another process (tests/support/job-process.ts). */
export type JobStage = {
  readonly place: string;
  readonly open: () => Promise<JobQueue>;
  readonly close: () => Promise<void>;
};

const until = async <Value>(
  what: string,
  ask: () => Promise<Value | null> | Value | null,
): Promise<Value> => {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await ask();
    if (value !== null && value !== false) return value;
    if (Date.now() > end) throw new Error(`It never came to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
};

const inState = (queue: JobQueue, id: string, state: JobState): Promise<Job> =>
  until(`job in state ${state}`, async () => {
    const job = await queue.get(id);
    return job?.state === state ? job : null;
  });

/** A handler that waits to be told to go on, and obeys its signal. */
const gate = () => {
  const begun: JobContext[] = [];
  let open = Promise.withResolvers<void>();
  const handler: JobHandler = async (input, context) => {
    begun.push(context);
    const aborted = new Promise<never>((_, reject) => {
      context.signal.addEventListener('abort', () => reject(context.signal.reason));
    });
    await Promise.race([open.promise, aborted]);
    return { did: input };
  };
  return {
    handler,
    begun,
    open: (): void => open.resolve(),
    shut: (): void => {
      open = Promise.withResolvers<void>();
    },
  };
};

const failing =
  (error: () => Error, times = Number.POSITIVE_INFINITY): JobHandler =>
  async (_input, { attempt }) => {
    if (attempt <= times) throw error();
    return { attempt };
  };

/** Says what every queue of jobs must do; each test opens jobs of its own. */
export const jobQueueContract = (name: string, openStage: () => Promise<JobStage>): void => {
  /** Runs a test with a queue and closes whatever it started, in order. */
  const withQueue = async (
    body: (parts: {
      readonly queue: JobQueue;
      readonly stage: JobStage;
      readonly work: (handlers: JobHandlers, concurrency?: number) => Promise<JobWorker>;
    }) => Promise<void>,
  ): Promise<void> => {
    const stage = await openStage();
    const queue = await stage.open();
    const workers: JobWorker[] = [];
    try {
      const work = async (handlers: JobHandlers, concurrency = 1): Promise<JobWorker> => {
        const worker = await queue.work(handlers, { concurrency });
        workers.push(worker);
        return worker;
      };
      await body({ queue, stage, work });
    } finally {
      for (const worker of workers) await worker.close(100);
      await queue.close();
      await stage.close();
    }
  };

  const startProcess = async (place: string): Promise<ChildProcess> => {
    const child = fork(projectFile('tests/support/job-process.ts'), [place], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    await once(child, 'message');
    return child;
  };

  describe(`${name} as a queue of jobs`, () => {
    test('a job that was added waits, runs once and keeps its result', () =>
      withQueue(async ({ queue, work }) => {
        const { id, isNew } = await queue.add('index', { full: true });
        expect(isNew).toBe(true);
        expect(await queue.get(id)).toMatchObject({
          id,
          kind: 'index',
          input: { full: true },
          state: 'waiting',
          attempts: 0,
          startedAt: null,
          endedAt: null,
          progress: null,
          result: null,
          failure: null,
        });
        const seen: Json[] = [];
        await work({
          index: async (input) => {
            seen.push(input);
            return { passages: 7 };
          },
        });
        const job = await inState(queue, id, 'done');
        expect(job).toMatchObject({ attempts: 1, result: { passages: 7 }, failure: null });
        expect(Date.parse(job.startedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(job.queuedAt));
        expect(Date.parse(job.endedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(job.startedAt ?? ''));
        expect(seen).toEqual([{ full: true }]);
        expect(await queue.get('unknown')).toBeNull();
      }));

    test('one that waits is not added twice, whatever the order of the names in its input', () =>
      withQueue(async ({ queue }) => {
        const first = await queue.add('index', { a: 1, b: { c: [1, 2], d: null } });
        expect(await queue.add('index', { b: { d: null, c: [1, 2] }, a: 1 })).toEqual({
          ...first,
          isNew: false,
        });
        expect((await queue.add('index', { a: 1, b: { c: [2, 1], d: null } })).isNew).toBe(true);
        expect((await queue.add('sync', { a: 1, b: { c: [1, 2], d: null } })).isNew).toBe(true);
        expect(await queue.list(10)).toHaveLength(3);
      }));

    test('while one runs at most one more waits behind it, and runs when it has ended', () =>
      withQueue(async ({ queue, work }) => {
        const { handler, begun, open } = gate();
        await work({ index: handler }, 4);
        const { id } = await queue.add('index', {});
        await until('it runs', () => begun.length === 1);
        for (let at = 0; at < 3; at += 1) expect(await queue.add('index', {})).toEqual({ id, isNew: false });
        await new Promise((resolve) => setTimeout(resolve, 150));
        expect(begun).toHaveLength(1);
        open();
        await until('the one behind it ran', async () => {
          const ended = (await queue.list(10)).filter(({ state }) => state === 'done');
          return ended.length === 2;
        });
        await new Promise((resolve) => setTimeout(resolve, 150));
        expect(begun).toHaveLength(2);
        expect((await queue.add('index', {})).isNew).toBe(true);
      }));

    test('jobs are listed newest first, as many as were asked for', () =>
      withQueue(async ({ queue, work }) => {
        const ids: string[] = [];
        await work({ index: async () => null, sync: failing(() => new Error('x')) });
        for (let at = 0; at < 5; at += 1) {
          const { id } = await queue.add(at % 2 === 0 ? 'index' : 'sync', { at });
          ids.unshift(id);
          await until('it ended', async () => (await queue.get(id))?.endedAt ?? null);
        }
        expect((await queue.list(10)).map(({ id }) => id)).toEqual(ids);
        expect((await queue.list(2)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
      }));

    test('a fault that no further attempt cures ends in a dead letter with its reason', () =>
      withQueue(async ({ queue, work }) => {
        await work({
          index: failing(() => new CopilotError('configuration-invalid', 'The mapping is wrong.')),
          sync: failing(() => new Error('Dear Anna Svensson')),
        });
        const wrong = await queue.add('index', {});
        const unforeseen = await queue.add('sync', {});
        expect(await inState(queue, wrong.id, 'failed')).toMatchObject({
          attempts: 1,
          result: null,
          failure: { code: 'configuration-invalid', message: 'The mapping is wrong.', retryable: false },
        });
        const { failure } = await inState(queue, unforeseen.id, 'failed');
        expect(failure?.code).toBe('internal');
        expect(JSON.stringify(await queue.list(10))).not.toContain('Svensson');
        expect(await queue.add('index', {})).toMatchObject({ isNew: true });
      }));

    test('a fault that passes is tried again after a wait that grows, so often and no more', () =>
      withQueue(async ({ queue, work }) => {
        const attempts: { readonly attempt: number; readonly at: number }[] = [];
        await work({
          index: async (_input, { attempt }) => {
            attempts.push({ attempt, at: Date.now() });
            throw new CopilotError('source-failed', 'Salesforce is busy.', { retryable: true });
          },
          sync: failing(() => new CopilotError('source-failed', 'Busy.', { retryable: true }), 1),
        });
        const { id } = await queue.add('index', {});
        expect(await inState(queue, id, 'failed')).toMatchObject({
          attempts: 3,
          failure: { code: 'source-failed', message: 'Salesforce is busy.', retryable: true },
        });
        expect(attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
        const waits = attempts.slice(1).map(({ at }, before) => at - (attempts[before]?.at ?? 0));
        expect(waits[0]).toBeGreaterThanOrEqual(19);
        expect(waits[1]).toBeGreaterThanOrEqual(39);
        const cured = await queue.add('sync', {});
        expect(await inState(queue, cured.id, 'done')).toMatchObject({ attempts: 2, result: { attempt: 2 } });
      }));

    test('a rate limit holds a job off for its time and costs no attempt', () =>
      withQueue(async ({ queue, work }) => {
        const begun: number[] = [];
        await work({
          index: async (_input, { attempt }) => {
            begun.push(Date.now());
            if (begun.length > 4) return { attempt };
            const details = { retryAfterMs: 120 };
            throw new CopilotError('source-failed', 'Too many requests.', { retryable: true, details });
          },
        });
        const { id } = await queue.add('index', {});
        expect(await inState(queue, id, 'done')).toMatchObject({ attempts: 1, result: { attempt: 1 } });
        expect(begun).toHaveLength(5);
        for (const [at, moment] of begun.slice(1).entries())
          expect(moment - (begun[at] ?? 0)).toBeGreaterThanOrEqual(110);
      }));

    test('progress is told with the job, and a checkpoint is there for the next attempt', () =>
      withQueue(async ({ queue, work }) => {
        const { handler, begun, open } = gate();
        const checkpoints: Json[] = [];
        await work({
          index: async (input, context) => {
            checkpoints.push(context.checkpoint);
            context.progress('read', 40, 200);
            await handler(input, context);
            await context.keepCheckpoint({ page: context.attempt });
            context.progress('write', 1, null);
            if (context.attempt === 1)
              throw new CopilotError('source-failed', 'Gone for a moment.', { retryable: true });
            return null;
          },
        });
        const { id } = await queue.add('index', {});
        await until('it runs', () => begun.length === 1);
        const shown = await until('its progress', async () => (await queue.get(id))?.progress ?? null);
        expect(shown).toEqual({ step: 'read', done: 40, total: 200, secondsLeft: null });
        open();
        const job = await inState(queue, id, 'done');
        expect(job.progress).toEqual({ step: 'write', done: 1, total: null, secondsLeft: null });
        expect(checkpoints).toEqual([null, { page: 1 }]);
      }));

    test('a waiting job that is cancelled is gone, and the same may be added anew', () =>
      withQueue(async ({ queue, work }) => {
        const { id } = await queue.add('index', {});
        await queue.cancel(id);
        expect(await queue.get(id)).toBeNull();
        const again = await queue.add('index', {});
        expect(again.isNew).toBe(true);
        let ran = 0;
        await work({
          index: async () => {
            ran += 1;
            return null;
          },
        });
        await inState(queue, again.id, 'done');
        expect(ran).toBe(1);
        await expect(queue.cancel(again.id)).rejects.toMatchObject({ code: 'conflict' });
        await expect(queue.cancel('unknown')).rejects.toMatchObject({ code: 'not-found' });
      }));

    test('a running job that is cancelled is told by its signal and is not tried again', () =>
      withQueue(async ({ queue, work }) => {
        const { handler, begun } = gate();
        await work({ index: handler });
        const { id } = await queue.add('index', {});
        await until('it runs', () => begun.length === 1);
        await queue.cancel(id);
        expect(await inState(queue, id, 'cancelled')).toMatchObject({ failure: { code: 'cancelled' } });
        expect(begun[0]?.signal.reason).toMatchObject({ name: 'CopilotError', code: 'cancelled' });
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(begun).toHaveLength(1);
      }));

    test('a worker that stops hands its job back, which costs no attempt', () =>
      withQueue(async ({ queue, work }) => {
        const first = gate();
        const worker = await work({ index: first.handler });
        const { id } = await queue.add('index', {});
        await until('it runs', () => first.begun.length === 1);
        await worker.close();
        expect(await queue.get(id)).toMatchObject({ state: 'waiting', attempts: 0, endedAt: null });
        await work({ index: async (_input, { attempt }) => ({ attempt }) });
        expect(await inState(queue, id, 'done')).toMatchObject({ attempts: 1, result: { attempt: 1 } });
      }));

    test('a job that does not stop is left after the limit and runs elsewhere', () =>
      withQueue(async ({ queue, work }) => {
        let begun = 0;
        const deaf = await work({
          index: () => {
            begun += 1;
            return new Promise(() => undefined);
          },
        });
        const { id } = await queue.add('index', {});
        await until('it runs', () => begun === 1);
        const before = Date.now();
        await deaf.close(200);
        expect(Date.now() - before).toBeLessThan(3_000);
        await work({ index: async () => 'by another' });
        expect(await inState(queue, id, 'done')).toMatchObject({ attempts: 1, result: 'by another' });
      }));

    test('a schedule adds its job again and again until it is taken back', () =>
      withQueue(async ({ queue, work }) => {
        let ran = 0;
        await work({
          sync: async () => {
            ran += 1;
            return null;
          },
        });
        await queue.every('sync', { source: 'one' }, 150);
        await queue.every('sync', { source: 'one' }, 100);
        await until('it ran three times', () => ran >= 3);
        await queue.stopEvery('sync', { source: 'one' });
        await new Promise((resolve) => setTimeout(resolve, 250));
        const after = ran;
        await new Promise((resolve) => setTimeout(resolve, 400));
        expect(ran).toBe(after);
        expect((await queue.list(1))[0]).toMatchObject({ kind: 'sync', input: { source: 'one' } });
      }));

    test('two workers with many jobs run each exactly once, and never two of one kind and input at a time', () =>
      withQueue(async ({ queue, stage, work }) => {
        const other = await stage.open();
        const ran = new Map<string, number>();
        let together = 0;
        let most = 0;
        const handler: JobHandler = async (input) => {
          const key = JSON.stringify(input);
          ran.set(key, (ran.get(key) ?? 0) + 1);
          if (key === '"same"') most = Math.max(most, ++together);
          await new Promise((resolve) => setTimeout(resolve, 10));
          if (key === '"same"') together -= 1;
          return null;
        };
        await work({ index: handler, sync: handler }, 3);
        const second = await other.work({ index: handler, sync: handler }, { concurrency: 3 });
        try {
          for (let at = 0; at < 40; at += 1) {
            await queue.add('index', at);
            await other.add('sync', 'same');
          }
          await until('all are done', async () =>
            (await queue.list(200)).every(({ state }) => state === 'done'),
          );
          for (let at = 0; at < 40; at += 1) expect(ran.get(String(at)), String(at)).toBe(1);
          expect(most).toBe(1);
          expect(ran.get('"same"')).toBeGreaterThan(1);
        } finally {
          await second.close(100);
          await other.close();
        }
      }));

    test('a job whose process is killed in the middle is finished by another worker', () =>
      withQueue(async ({ queue, stage, work }) => {
        const child = await startProcess(stage.place);
        const { id } = await queue.add('index', {});
        await until('the other process runs it', async () => (await queue.get(id))?.progress ?? null);
        await work({ index: async (_input, { attempt, checkpoint }) => ({ attempt, checkpoint }) });
        await new Promise((resolve) => setTimeout(resolve, quickLeaseMs * 1.5));
        expect(await queue.get(id)).toMatchObject({ state: 'running', attempts: 1 });
        child.kill('SIGKILL');
        await once(child, 'exit');
        expect(await inState(queue, id, 'done')).toMatchObject({
          attempts: 2,
          result: { attempt: 2, checkpoint: { page: 1 } },
        });
      }));

    test('a job that kills every process that takes it ends as a dead letter', () =>
      withQueue(async ({ queue, stage, work }) => {
        const { id } = await queue.add('index', {});
        for (let attempt = 1; attempt <= quickRetry.attempts; attempt += 1) {
          const child = await startProcess(stage.place);
          await until('it runs again', async () => {
            const job = await queue.get(id);
            return job?.state === 'running' && job.attempts === attempt;
          });
          child.kill('SIGKILL');
          await once(child, 'exit');
        }
        await work({ index: async () => null });
        expect(await inState(queue, id, 'failed')).toMatchObject({
          attempts: quickRetry.attempts,
          failure: { code: 'worker-lost' },
        });
      }));
  });
};
