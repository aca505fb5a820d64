import { describe, expect, test } from 'vitest';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import type { JobHandler } from '../../src/jobs/job-queue.ts';
import { runAttempt } from '../../src/jobs/run-attempt.ts';

const start = (handler: JobHandler, attempt = 1) =>
  runAttempt({
    handler,
    input: null,
    attempt,
    attempts: 3,
    checkpoint: null,
    saveProgress: async () => undefined,
    saveCheckpoint: async () => undefined,
    now: () => 0,
  });

const passing = (details: Record<string, number> = {}) =>
  new CopilotError('source-failed', 'Busy.', { retryable: true, details });
const throwing =
  (error: unknown): JobHandler =>
  async () => {
    throw error;
  };
/** Ends by its signal with a fault of another kind, as a broken connection would. */
const obeying: JobHandler = (_input, { signal }) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The connection was closed.')));
  });

describe('what comes of an attempt', () => {
  test('a fault that passes is tried again, but not after the last attempt', async () => {
    expect((await start(throwing(passing()), 2).ended).kind).toBe('again');
    expect(await start(throwing(passing()), 3).ended).toMatchObject({
      kind: 'failed',
      failure: { code: 'source-failed', retryable: true },
    });
  });

  test('a rate limit waits as long as it says, also at the last attempt', async () => {
    const end = await start(throwing(passing({ retryAfterMs: 1_500 })), 3).ended;
    expect(end).toMatchObject({ kind: 'limited', afterMs: 1_500 });
  });

  test('a wait without a number, or of a fault for good, is no rate limit', async () => {
    expect((await start(throwing(passing({ retryAfterMs: 0 }))).ended).kind).toBe('again');
    const forGood = new CopilotError('forbidden', 'No.', { details: { retryAfterMs: 10 } });
    expect((await start(throwing(forGood)).ended).kind).toBe('failed');
  });

  test('words of an error that nobody foresaw are not kept', async () => {
    const end = await start(throwing(new TypeError('Anna Svensson is not a function'))).ended;
    expect(end).toMatchObject({ kind: 'failed', failure: { code: 'internal', retryable: false } });
    expect(JSON.stringify(end)).not.toContain('Anna');
  });

  test('whoever is told to stop has stopped, whatever the fault by which it did', async () => {
    const cancelled = start(obeying);
    cancelled.cancel();
    expect((await cancelled.ended).kind).toBe('cancelled');
    const stopped = start(obeying);
    stopped.stop();
    expect((await stopped.ended).kind).toBe('handed-back');
    const both = start(obeying);
    both.cancel();
    both.stop();
    expect((await both.ended).kind).toBe('cancelled');
  });

  test('one whose job another may have breaks off where it goes on to an end, also when it was cancelled before', async () => {
    const attempt = start(async (_input, { progress, signal }) => {
      for (;;) {
        progress('write', 1, null);
        await new Promise((resolve) => setImmediate(resolve));
        // It goes on, though it is told to stop.
        if (signal.aborted) attempt.lose();
      }
    });
    await new Promise((resolve) => setImmediate(resolve));
    attempt.cancel();
    expect((await attempt.ended).kind).toBe('handed-back');
  });

  test('a result that was there in spite of the stopping counts', async () => {
    const attempt = start(async () => 'whole');
    attempt.cancel();
    expect(await attempt.ended).toEqual({ kind: 'done', result: 'whole' });
  });

  test('one that does not end can be left', async () => {
    const attempt = start(() => new Promise(() => undefined));
    attempt.leave();
    expect((await attempt.ended).kind).toBe('handed-back');
  });
});
