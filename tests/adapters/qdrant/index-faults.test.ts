import { afterEach, beforeEach, expect, test } from 'vitest';
import { type QdrantOptions, qdrantPassageIndex } from '../../../src/adapters/qdrant/passage-index.ts';
import { CopilotError } from '../../../src/fault/copilot-error.ts';
import type { IndexEntry, PassageIndex } from '../../../src/retrieve/passage-index.ts';
import { type FakeQdrant, startFakeQdrant } from '../../support/fake-qdrant/fake-qdrant.ts';
import { recordOf } from '../../support/passage-of.ts';

const apiKey = 'key-of-the-test';
const planted = 'Words of a customer';

let fake: FakeQdrant;

beforeEach(async () => {
  fake = await startFakeQdrant({ apiKey });
});

afterEach(() => fake.close());

const open = (given: Partial<QdrantOptions> = {}): PassageIndex =>
  qdrantPassageIndex({
    url: fake.url,
    apiKey,
    collection: 'passages',
    dimensions: 2,
    embedderId: 'a',
    ...given,
  });

const entry: IndexEntry = {
  record: recordOf({ id: 'a', title: planted, text: planted }),
  vector: Float32Array.of(1, 0),
};

const faultOf = async (work: Promise<unknown>): Promise<CopilotError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CopilotError) return error;
  throw new Error('No CopilotError was thrown.', { cause: error });
};

const search = (index: PassageIndex): Promise<unknown> =>
  index.search({
    terms: ['winter'],
    vector: null,
    filter: {
      kinds: ['article'],
      languages: null,
      market: null,
      model: null,
      withInternal: true,
      validOn: '2026',
    },
    limit: 5,
  });

test.each([
  [400, false],
  [403, false],
  [409, false],
  [413, false],
  [422, false],
  [408, true],
  [429, true],
  [500, true],
  [502, true],
  [503, true],
])('a write that is refused with %i is a fault of the index, retryable: %s', async (status, retryable) => {
  const index = open();
  await index.upsert([entry]);
  fake.refuseNext({ operation: /PUT .*\/points$/u, status, text: planted });
  const fault = await faultOf(index.upsert([entry]));
  expect(fault).toMatchObject({ code: 'index-failed', retryable, details: { status } });
  expect(`${fault.message} ${JSON.stringify(fault.details)}`).not.toContain(planted);
});

test('a search that is refused is a fault of the index too', async () => {
  const index = open();
  await index.upsert([entry]);
  fake.refuseNext({ operation: /query\/batch/u, status: 500, text: planted });
  expect(await faultOf(search(index))).toMatchObject({ code: 'index-failed', retryable: true });
});

test('a server that says when to come back is quoted in the details', async () => {
  const index = open();
  await index.upsert([entry]);
  fake.refuseNext({ operation: /count/u, status: 429, headers: { 'retry-after': '7' }, text: 'busy' });
  expect(await faultOf(index.count())).toMatchObject({
    code: 'index-failed',
    retryable: true,
    details: { status: 429, retryAfterMs: 7_000 },
  });
});

test('a server that says when to come back by a date may be asked again', async () => {
  const index = open();
  await index.upsert([entry]);
  const date = 'Sun, 06 Nov 2044 08:49:37 GMT';
  fake.refuseNext({ operation: /count/u, status: 429, headers: { 'retry-after': date }, text: 'busy' });
  const fault = await faultOf(index.count());
  expect(fault).toMatchObject({ code: 'index-failed', retryable: true });
  expect(fault.details).toEqual({ status: 429 });
});

test('a wrong API key is told as what it is, without the key', async () => {
  const fault = await faultOf(open({ apiKey: 'another-key' }).count());
  expect(fault).toMatchObject({ code: 'index-failed', retryable: false, details: { status: 401 } });
  expect(fault.message).toContain('API key');
  expect(fault.message).not.toContain('another-key');
});

test('the API key goes with every request', async () => {
  const index = open();
  await index.upsert([entry]);
  await search(index);
  expect(new Set(fake.requests.map((request) => request.apiKey))).toEqual(new Set([apiKey]));
});

test('a search that takes too long is given up and may be tried again', async () => {
  await open().upsert([entry]);
  fake.slowDown(5_000, /query\/batch/u);
  const started = performance.now();
  expect(await faultOf(search(open({ timeoutMs: 500 })))).toMatchObject({
    code: 'index-failed',
    retryable: true,
  });
  expect(performance.now() - started).toBeLessThan(4_500);
});

test('a write may take longer than a search, but not for ever', async () => {
  const patient = open({ timeoutMs: 2_000, writeTimeoutMs: 30_000 });
  const hasty = open({ timeoutMs: 30_000, writeTimeoutMs: 100 });
  await patient.upsert([entry]);
  fake.slowDown(2_500, /PUT .*\/points$/u);
  await patient.upsert([entry]);
  expect(await faultOf(hasty.upsert([entry]))).toMatchObject({ code: 'index-failed', retryable: true });
});

test('a server that is not there may be tried again', async () => {
  const index = open();
  await fake.close();
  expect(await faultOf(search(index))).toMatchObject({ code: 'index-failed', retryable: true });
  fake = await startFakeQdrant();
});

test('a vector of another length is refused before anything is sent', async () => {
  const index = open();
  const short = { ...entry, vector: Float32Array.of(1, 0, 0) };
  expect(await faultOf(index.upsert([entry, short]))).toMatchObject({
    code: 'index-failed',
    retryable: false,
    details: { passage: 'a', dimensions: 3, expected: 2 },
  });
  expect(fake.requests).toEqual([]);
});

test('an index that was closed answers with an index fault and sends nothing', async () => {
  const index = open();
  await index.close();
  for (const work of [search(index), index.count(), index.upsert([entry]), index.clear()]) {
    expect(await faultOf(work)).toMatchObject({ code: 'index-failed' });
  }
  expect(fake.requests).toEqual([]);
});

test('closing waits for the write that is under way', async () => {
  const index = open();
  const write = index.upsert([entry]);
  await index.close();
  await write;
  expect(fake.state.get('passages').points.size).toBe(1);
});

test('one write that fails does not stop the next', async () => {
  const index = open();
  await index.upsert([entry]);
  fake.refuseNext({ operation: /PUT .*\/points$/u, status: 503, text: 'down' });
  const first = faultOf(index.upsert([entry]));
  const second = index.upsert([{ ...entry, record: recordOf({ id: 'b' }) }]);
  expect((await first).retryable).toBe(true);
  await second;
  expect(await index.count()).toBe(2);
});

test('what is stored holds nothing that a customer or an author wrote', async () => {
  await open().upsert([entry]);
  expect(JSON.stringify(fake.requests)).not.toContain('customer');
});
