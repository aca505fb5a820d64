import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { readInPauses } from '../../../src/copilot/drafting/read-in-pauses.ts';

/** Works without a pause, so that every timer comes late. */
const beBusy = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

/** On a machine in use a timer rarely comes on time. */
const untilRead = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 20_000 });

test('nothing is read at once, and all of it in order while the process waits', async () => {
  const read: number[] = [];
  const pauses = readInPauses();
  pauses.add([() => read.push(1), () => read.push(2)]);
  pauses.add([() => read.push(3)]);
  expect(read).toEqual([]);
  await untilRead(() => expect(read).toEqual([1, 2, 3]));
});

test('while others wait for the processor nothing is read', async () => {
  const reading = vi.fn();
  readInPauses().add([reading]);
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
  const pauses = readInPauses();
  pauses.add([own]);
  readInPauses().add([others]);
  pauses.stop();
  await untilRead(() => expect(others).toHaveBeenCalledOnce());
  expect(own).not.toHaveBeenCalled();
});

test('what is read last waits until no draft has anything to be read', async () => {
  const order: string[] = [];
  readInPauses('last').add([() => order.push('rules'), () => order.push('more rules')]);
  readInPauses().add([() => order.push('draft'), () => order.push('draft')]);
  await untilRead(() => expect(order).toHaveLength(4));
  expect(order).toEqual(['draft', 'draft', 'rules', 'more rules']);
});

test('a long reading ends the turn, so that what else is to be done comes in between', async () => {
  const order: string[] = [];
  readInPauses().add([
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
  readInPauses().add([
    () => {
      throw new Error('It can not be read.');
    },
    next,
  ]);
  await untilRead(() => expect(next).toHaveBeenCalledOnce());
});
