import { expect, test } from 'vitest';
import { followProgress } from '../../src/jobs/follow-progress.ts';
import type { JobProgress } from '../../src/jobs/job.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('progress is saved at the start of a step and twice a second, and the last word in any case', async () => {
  const saved: JobProgress[] = [];
  let now = 0;
  const { tell, flush } = followProgress(
    async (progress) => void saved.push(progress),
    () => now,
  );
  for (let done = 1; done <= 100; done += 1) {
    now = done * 50;
    tell('read', done, 200);
    await settled();
  }
  tell('write', 1, null);
  await settled();
  tell('write', 2, null);
  await flush();
  expect(saved.map(({ step, done }) => `${step} ${done}`)).toEqual([
    ...Array.from({ length: 10 }, (_, at) => `read ${1 + at * 10}`),
    'write 1',
    'write 2',
  ]);
  // 91 of 200 at 20 a second: 109 are left.
  expect(saved[9]).toMatchObject({ done: 91, secondsLeft: 5 });
  expect(saved.at(-1)?.secondsLeft).toBeNull();
});

test('while a save is under way nothing piles up, and a save that fails stops nothing', async () => {
  const saved: number[] = [];
  let finish: (error?: Error) => void = () => undefined;
  const { tell, flush } = followProgress(
    ({ done }) =>
      new Promise((resolve, reject) => {
        saved.push(done);
        finish = (error) => (error === undefined ? resolve() : reject(error));
      }),
    () => saved.length * 10_000,
  );
  for (let done = 1; done <= 50; done += 1) tell('read', done, null);
  await settled();
  expect(saved).toEqual([1]);
  finish(new Error('no disk'));
  await settled();
  const flushed = flush();
  await settled();
  finish();
  await flushed;
  expect(saved).toEqual([1, 50]);
});
