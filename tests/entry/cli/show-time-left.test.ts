import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showTimeLeft } from '../../../src/entry/cli/show-time-left.ts';

let written: string[];
const terminal = process.stderr.isTTY;

beforeEach(() => {
  written = [];
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  Object.assign(process.stderr, { isTTY: terminal });
});

const show = (
  isTerminal: boolean,
  steps: readonly (readonly [done: number, total: number, wait: number])[],
): void => {
  Object.assign(process.stderr, { isTTY: isTerminal });
  const progress = showTimeLeft('Drafting cases');
  for (const [done, total, wait] of steps) {
    vi.advanceTimersByTime(wait);
    progress(done, total);
  }
};

test('in a terminal one line moves and says how much time is left at the pace so far', () => {
  show(true, [
    [1, 100, 0],
    [2, 100, 500],
    [11, 100, 9_500],
    [100, 100, 9_500],
  ]);
  expect(written).toEqual([
    '\r\u001b[KDrafting cases: 1 of 100',
    '\r\u001b[KDrafting cases: 2 of 100',
    '\r\u001b[KDrafting cases: 11 of 100, about 81 s left',
    '\r\u001b[KDrafting cases: 100 of 100\n',
  ]);
});

test('elsewhere a line comes every five seconds and at the end, long times in minutes', () => {
  show(false, [
    [1, 1_000, 0],
    [2, 1_000, 1_000],
    [10, 1_000, 9_000],
    [11, 1_000, 1_000],
    [1_000, 1_000, 1_000],
  ]);
  expect(written).toEqual([
    'Drafting cases: 1 of 1000\n',
    'Drafting cases: 10 of 1000, about 17 min left\n',
    'Drafting cases: 1000 of 1000\n',
  ]);
});

test('a run that goes on where it was takes its pace from its own cases', () => {
  show(true, [
    [501, 1_000, 0],
    [510, 1_000, 10_000],
  ]);
  expect(written.at(-1)).toContain('510 of 1000, about 8 min left');
});
