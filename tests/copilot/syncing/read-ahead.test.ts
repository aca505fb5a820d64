import { expect, test } from 'vitest';
import { readAhead } from '../../../src/copilot/syncing/read-ahead.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

test('reading goes on while the reader works, but only so far', async () => {
  let made = 0;
  async function* numbers() {
    for (;;) {
      made += 1;
      yield made;
    }
  }
  const seen: number[] = [];
  for await (const number of readAhead(numbers(), 3)) {
    seen.push(number);
    await settled();
    expect(made).toBe(number + 3);
    if (number === 4) break;
  }
  expect(seen).toEqual([1, 2, 3, 4]);
});

test('a fault comes when its turn has come, and stopping ends what is read', async () => {
  let isEnded = false;
  async function* failing() {
    try {
      yield 1;
      yield 2;
      throw new Error('broken');
    } finally {
      isEnded = true;
    }
  }
  const seen: number[] = [];
  await expect(async () => {
    for await (const number of readAhead(failing(), 1)) seen.push(number);
  }).rejects.toThrow('broken');
  expect(seen).toEqual([1, 2]);
  isEnded = false;
  for await (const number of readAhead(failing(), 1)) if (number === 1) break;
  await settled();
  expect(isEnded).toBe(true);
});

test('what waits is bounded by its size where it has one', async () => {
  let made = 0;
  async function* texts() {
    for (;;) {
      made += 1;
      yield 'x'.repeat(40);
    }
  }
  for await (const _text of readAhead(texts(), 100, ({ length }) => length)) {
    await settled();
    break;
  }
  expect(made).toBe(4);
});

test('a fault drops what waits', async () => {
  async function* failing() {
    for (let at = 0; at < 4; at += 1) yield at;
    throw new Error('broken');
  }
  const seen: number[] = [];
  await expect(async () => {
    for await (const number of readAhead(failing(), 10)) {
      seen.push(number);
      await settled();
    }
  }).rejects.toThrow('broken');
  expect(seen).toEqual([0]);
});
