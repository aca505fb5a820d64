import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ToneReportJson } from '../../src/contract/tone.ts';
import { makeTextChecker } from '../../src/panel/reply/text-checker.ts';
import { toneReport } from './panel-fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const open = () => {
  const answers = new Map<string, (report: ToneReportJson) => void>();
  const refusals = new Map<string, (error: Error) => void>();
  const onAnswer = vi.fn();
  const onFault = vi.fn();
  const checker = makeTextChecker({
    check: (text) =>
      new Promise((resolve, reject) => {
        answers.set(text, resolve);
        refusals.set(text, reject);
      }),
    pauseMs: 300,
    onAnswer,
    onFault,
  });
  return { checker, answers, refusals, onAnswer, onFault };
};

test('nothing is asked while typing goes on, and once it pauses only the last text is', async () => {
  const { checker, answers } = open();
  checker.ask('H');
  await vi.advanceTimersByTimeAsync(200);
  checker.ask('He');
  await vi.advanceTimersByTimeAsync(299);
  expect(answers.size).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect([...answers.keys()]).toEqual(['He']);
});

test('an answer to an older text is dropped even when it comes last', async () => {
  const { checker, answers, onAnswer } = open();
  checker.ask('old');
  await vi.advanceTimersByTimeAsync(300);
  checker.ask('new');
  await vi.advanceTimersByTimeAsync(300);
  answers.get('new')?.(toneReport);
  answers.get('old')?.({ ...toneReport, score: 1 });
  await vi.advanceTimersByTimeAsync(0);
  expect(onAnswer.mock.calls).toEqual([['new', toneReport]]);
});

test('a failure is told, unless the text has changed meanwhile', async () => {
  const { checker, refusals, onFault } = open();
  checker.ask('old');
  await vi.advanceTimersByTimeAsync(300);
  checker.ask('new');
  refusals.get('old')?.(new Error('late'));
  await vi.advanceTimersByTimeAsync(300);
  expect(onFault).not.toHaveBeenCalled();
  refusals.get('new')?.(new Error('down'));
  await vi.advanceTimersByTimeAsync(0);
  expect(onFault).toHaveBeenCalledTimes(1);
});

test('a stopped checker asks nothing and answers nothing', async () => {
  const { checker, answers, onAnswer } = open();
  checker.ask('one');
  checker.stop();
  await vi.advanceTimersByTimeAsync(500);
  expect(answers.size).toBe(0);
  checker.ask('two');
  await vi.advanceTimersByTimeAsync(300);
  checker.stop();
  answers.get('two')?.(toneReport);
  await vi.advanceTimersByTimeAsync(0);
  expect(onAnswer).not.toHaveBeenCalled();
});
