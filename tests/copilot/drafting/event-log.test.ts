import { expect, test } from 'vitest';
import { eventLog } from '../../../src/copilot/drafting/event-log.ts';

const read = async (events: AsyncIterable<{ readonly id: number; readonly event: string }>) => {
  const all: string[] = [];
  for await (const { id, event } of events) all.push(`${id} ${event}`);
  return all;
};

test('whoever comes late hears what was told, then what comes, to the last', async () => {
  const log = eventLog<string>();
  log.add('a');
  const early = read(log.follow(0));
  await Promise.resolve();
  log.add('b');
  const late = read(log.follow(1));
  log.end('c');
  expect(await early).toEqual(['1 a', '2 b', '3 c']);
  expect(await late).toEqual(['2 b', '3 c']);
  expect(await read(log.follow(2))).toEqual(['3 c']);
  expect(await read(log.follow(3))).toEqual([]);
  expect(await read(log.follow(99))).toEqual([]);
});

test('what was let go is not told again, and the numbers of the rest stay', async () => {
  const log = eventLog<string>();
  for (const event of ['a', 'text', 'text', 'b']) log.add(event);
  log.forget((event) => event === 'text');
  const following = read(log.follow(1));
  log.end('c');
  expect(await following).toEqual(['4 b', '5 c']);
});

test('a reader that waits for what was let go meanwhile waits on', async () => {
  const log = eventLog<string>();
  const following = read(log.follow(0));
  log.add('text');
  log.forget(() => true);
  await new Promise((resolve) => setTimeout(resolve, 5));
  log.end('c');
  expect(await following).toEqual(['2 c']);
});

test('a reader that goes comes to its end at once', async () => {
  const log = eventLog<string>();
  log.add('a');
  const gone = new AbortController();
  const following = read(log.follow(0, gone.signal));
  setTimeout(() => gone.abort(), 5);
  expect(await following).toEqual(['1 a']);
  expect(await read(log.follow(0, AbortSignal.abort()))).toEqual([]);
});
