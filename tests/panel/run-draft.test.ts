import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiFault } from '../../src/panel/api-fault.ts';
import type { DraftListener } from '../../src/panel/drafting/draft-events.ts';
import { type DraftRunView, runDraft } from '../../src/panel/drafting/run-draft.ts';
import { draft } from './panel-fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const started = async (start: () => Promise<string> = async () => 'run-1') => {
  const views: DraftRunView[] = [];
  let listener: DraftListener | null = null;
  let hasLeft = false;
  const cancelled: string[] = [];
  const api = {
    followDraftRun: (_id: string, given: DraftListener) => {
      listener = given;
      return () => {
        hasLeft = true;
      };
    },
    cancelDraftRun: vi.fn(async (id: string) => void cancelled.push(id)),
  };
  const run = runDraft(api, start, (view) => views.push(view));
  await vi.advanceTimersByTimeAsync(0);
  const told = () => {
    if (listener === null) throw new Error('Nobody follows the run.');
    return listener;
  };
  return { run, views, told, api, cancelled, hasLeft: () => hasLeft };
};
const text = (words: string) => ({ type: 'text', question: 'q1', text: words }) as const;

test('a draft that is done within a moment shows nothing on the way', async () => {
  const { run, views, told } = await started();
  told().onEvent(text('The'), 1);
  await vi.advanceTimersByTimeAsync(150);
  told().onEvent({ type: 'draft', draft }, 2);
  expect(await run.ended).toEqual({ kind: 'draft', draft });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(views).toEqual([]);
});

test('after that moment what comes is shown, close pieces together', async () => {
  const { views, told } = await started();
  await vi.advanceTimersByTimeAsync(200);
  expect(views).toHaveLength(1);
  for (let id = 1; id <= 10; id += 1) told().onEvent(text(`${id} `), id);
  await vi.advanceTimersByTimeAsync(40);
  expect(views).toHaveLength(2);
  expect(views.at(-1)?.progress.answers[0]?.text).toBe('1 2 3 4 5 6 7 8 9 10 ');
});

test('a run that cannot be started ends with the fault', async () => {
  const fault = new ApiFault('refused', 'No model.');
  const { run } = await started(() => Promise.reject(fault));
  expect(await run.ended).toEqual({ kind: 'failed', fault });
});

test('a problem of the run is a fault that can be shown', async () => {
  const { run, told } = await started();
  const problem = { type: 'about:blank', title: 'Away', status: 503, detail: 'Away.', code: 'model-failed' };
  told().onEvent({ type: 'problem', problem }, 1);
  expect(await run.ended).toMatchObject({
    kind: 'failed',
    fault: { message: 'Away.', code: 'model-failed' },
  });
});

test('a draft that was done just before it was cancelled is kept', async () => {
  const { run, told, cancelled } = await started();
  run.cancel();
  run.cancel();
  await vi.advanceTimersByTimeAsync(10);
  told().onEvent({ type: 'draft', draft }, 1);
  expect(await run.ended).toEqual({ kind: 'draft', draft });
  expect(cancelled).toEqual(['run-1']);
});

test('cancelling ends even when the server says nothing more, or is away', async () => {
  const silent = await started();
  silent.run.cancel();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await silent.run.ended).toEqual({ kind: 'cancelled' });
  const away = await started();
  away.api.cancelDraftRun.mockRejectedValueOnce(new ApiFault('unreachable', 'Away.'));
  away.run.cancel();
  expect(await away.run.ended).toEqual({ kind: 'cancelled' });
});

test('a run that is cancelled before the server has named it is stopped as soon as it has', async () => {
  let name: (id: string) => void = () => {};
  const { run, cancelled } = await started(
    () =>
      new Promise((resolve) => {
        name = resolve;
      }),
  );
  run.cancel();
  expect(cancelled).toEqual([]);
  name('run-9');
  await vi.advanceTimersByTimeAsync(0);
  expect(cancelled).toEqual(['run-9']);
});

test('who leaves a run neither stops it nor hears of it again', async () => {
  const { run, views, told, cancelled, hasLeft } = await started();
  run.leave();
  expect(await run.ended).toEqual({ kind: 'left' });
  told().onEvent(text('The'), 1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([views, cancelled, hasLeft()]).toEqual([[], [], true]);
});
