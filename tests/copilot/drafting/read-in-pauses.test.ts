import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { type PauseReadings, readInPauses } from '../../../src/copilot/drafting/read-in-pauses.ts';

/** Works without a pause, so that every timer comes late. */
const beBusy = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

/** On a machine in use a timer rarely comes on time. */
const untilRead = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 20_000 });

const opened: PauseReadings[] = [];

const draft = (): PauseReadings => {
  const pauses = readInPauses();
  opened.push(pauses);
  return pauses;
};

afterEach(() => {
  for (const { stop } of opened.splice(0)) stop();
});

test('nothing is read at once, and all of it in order while the process waits', async () => {
  const read: number[] = [];
  const pauses = draft();
  pauses.add([() => read.push(1), () => read.push(2)]);
  pauses.add([() => read.push(3)]);
  expect(read).toEqual([]);
  await untilRead(() => expect(read).toEqual([1, 2, 3]));
});

test('while others wait for the processor nothing is read', async () => {
  const reading = vi.fn();
  draft().add([reading]);
  for (let turn = 0; turn < 3; turn += 1) {
    beBusy(20);
    await wait(0);
  }
  expect(reading).not.toHaveBeenCalled();
  await untilRead(() => expect(reading).toHaveBeenCalledOnce());
});

test('a draft that ends takes its own readings out of the line and leaves those of others', async () => {
  const own = vi.fn();
  const others = vi.fn();
  const pauses = draft();
  pauses.add([own]);
  draft().add([others]);
  pauses.stop();
  await untilRead(() => expect(others).toHaveBeenCalledOnce());
  expect(own).not.toHaveBeenCalled();
});

test('what is read last waits until no draft is under way, also where a draft has nothing to be read', async () => {
  const order: string[] = [];
  const first = draft();
  const second = draft();
  readInPauses('last').add([() => order.push('rules'), () => order.push('more rules')]);
  first.add([() => order.push('draft')]);
  await untilRead(() => expect(order).toEqual(['draft']));
  first.stop();
  await wait(50);
  expect(order).toEqual(['draft']);
  second.stop();
  await untilRead(() => expect(order).toEqual(['draft', 'rules', 'more rules']));
});

test('a long reading ends the turn, so that what else is to be done comes in between', async () => {
  const order: string[] = [];
  draft().add([
    () => {
      beBusy(4);
      order.push('long');
      setImmediate(() => order.push('other work'));
    },
    () => order.push('next'),
  ]);
  await untilRead(() => expect(order).toHaveLength(3));
  expect(order).toEqual(['long', 'other work', 'next']);
});

test('a reading that fails is left to whoever needs it, and the next one is read', async () => {
  const next = vi.fn();
  draft().add([
    () => {
      throw new Error('It can not be read.');
    },
    next,
  ]);
  await untilRead(() => expect(next).toHaveBeenCalledOnce());
});
