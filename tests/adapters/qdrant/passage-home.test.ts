import { QdrantClient } from '@qdrant/js-client-rest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type QdrantOptions,
  qdrantPassageIndex,
  removeQdrantPassages,
} from '../../../src/adapters/qdrant/passage-index.ts';
import type { IndexEntry, PassageFilter, PassageIndex } from '../../../src/retrieve/passage-index.ts';
import { type FakeQdrant, startFakeQdrant } from '../../support/fake-qdrant/fake-qdrant.ts';
import { recordOf } from '../../support/passage-of.ts';

let fake: FakeQdrant;
const opened: PassageIndex[] = [];

beforeEach(async () => {
  fake = await startFakeQdrant();
});

afterEach(async () => {
  for (const index of opened.splice(0)) await index.close();
  await fake.close();
  expect(fake.violations).toEqual([]);
});

const open = (given: Partial<QdrantOptions> = {}): PassageIndex => {
  const index = qdrantPassageIndex({
    url: fake.url,
    collection: 'passages',
    dimensions: 2,
    embedderId: 'a',
    ...given,
  });
  opened.push(index);
  return index;
};

const filter: PassageFilter = {
  kinds: ['article'],
  languages: null,
  market: null,
  model: null,
  withInternal: false,
  validOn: '2026-11-21',
};

const entry = (id: string, ...vector: readonly number[]): IndexEntry => ({
  record: recordOf({ id, source: id, text: 'Winter tyres.' }),
  vector: vector.length === 0 ? null : Float32Array.from(vector),
});

const found = async (index: PassageIndex, ...vector: readonly number[]): Promise<readonly string[]> => {
  const asked = vector.length === 0 ? null : Float32Array.from(vector);
  return (await index.search({ terms: ['winter'], vector: asked, filter, limit: 5 }))
    .map(({ id }) => id)
    .sort();
};

const operations = (): readonly string[] => fake.requests.map(({ operation }) => operation);

test('opening and reading change nothing on the server', async () => {
  const index = open();
  expect(await found(index, 1, 0)).toEqual([]);
  expect(await index.count()).toBe(0);
  await index.remove(['a']);
  expect(fake.state.names()).toEqual([]);
});

test('the first write builds a collection with all of its field indexes before the alias points to it', async () => {
  await open().upsert([entry('a', 1, 0)]);
  expect(fake.state.names()).toEqual(['passages-1']);
  expect(fake.state.aliases().get('passages')).toBe('passages-1');
  const written = operations().filter((operation) => !operation.startsWith('GET'));
  expect(written).toEqual([
    'PUT /collections/{collection_name}',
    ...Array.from({ length: 8 }, () => 'PUT /collections/{collection_name}/index'),
    'POST /collections/aliases',
    'PUT /collections/{collection_name}/points',
  ]);
});

test('a reader in another process finds what the writer takes in', async () => {
  const reader = open();
  expect(await found(reader)).toEqual([]);
  await open().upsert([entry('a', 1, 0)]);
  expect(await found(reader)).toEqual(['a']);
});

test('emptying switches the alias in one request and drops the old collection after it', async () => {
  const index = open();
  await index.upsert([entry('a', 1, 0)]);
  fake.requests.splice(0);
  await index.clear();
  const switches = fake.requests.filter(({ operation }) => operation === 'POST /collections/aliases');
  expect(switches.map(({ body }) => body)).toEqual([
    {
      actions: [
        { delete_alias: { alias_name: 'passages' } },
        { create_alias: { collection_name: 'passages-2', alias_name: 'passages' } },
      ],
    },
  ]);
  expect(operations().indexOf('POST /collections/aliases')).toBeLessThan(
    operations().indexOf('DELETE /collections/{collection_name}'),
  );
  expect(fake.state.names()).toEqual(['passages-2']);
});

test('readers always have a collection while the index is emptied and filled again and again', async () => {
  const [writer, reader] = [open(), open()];
  await writer.upsert([entry('a', 1, 0)]);
  fake.slowDown(1);
  let isWriting = true;
  const reading = (async () => {
    const seen = new Set<string>();
    while (isWriting) seen.add((await found(reader, 1, 0)).join());
    return [...seen].sort();
  })();
  for (let round = 0; round < 5; round += 1) {
    await writer.clear();
    await writer.upsert([entry('a', 1, 0)]);
  }
  isWriting = false;
  expect(await reading).toEqual(['', 'a']);
});

test('a search whose collection was dropped under it looks again', async () => {
  const index = open();
  await index.upsert([entry('a', 1, 0)]);
  expect(await found(index, 1, 0)).toEqual(['a']);
  fake.refuseNext({ operation: /query\/batch/u, status: 404, text: 'gone' });
  expect(await found(index, 1, 0)).toEqual(['a']);
});

test('another embedding model finds nothing of the one before and leaves it as it is until it writes', async () => {
  const before = open();
  await before.upsert([entry('a', 1, 0)]);
  const after = open({ embedderId: 'b' });
  expect(await found(after, 1, 0)).toEqual([]);
  expect(await after.count()).toBe(0);
  expect(await found(before, 1, 0)).toEqual(['a']);
  await after.upsert([entry('b', 0, 1)]);
  expect(await found(after, 0, 1)).toEqual(['b']);
  expect(await after.count()).toBe(1);
  expect(fake.state.names()).toEqual(['passages-2']);
});

test.each([
  ['of the same length', 2],
  ['of another length', 3],
])(
  'a process of the model before fails once its index is taken over with vectors %s',
  async (_, dimensions) => {
    const before = open();
    await before.upsert([entry('a', 1, 0)]);
    expect(await found(before, 1, 0)).toEqual(['a']);
    const vector = Array.from({ length: dimensions }, (__, at) => (at === 0 ? 1 : 0));
    await open({ embedderId: 'b', dimensions }).upsert([entry('b', ...vector)]);
    const fault = { code: 'index-failed', retryable: false };
    await expect(found(before, 1, 0)).rejects.toMatchObject(fault);
    await expect(before.count()).rejects.toMatchObject(fault);
    await expect(before.upsert([entry('a', 1, 0)])).rejects.toMatchObject(fault);
    await expect(before.remove(['b'])).rejects.toMatchObject(fault);
    await expect(before.clear()).rejects.toMatchObject(fault);
    expect(fake.state.get('passages').points.size).toBe(1);
  },
);

test('the same model with vectors of another length is another model', async () => {
  await open().upsert([entry('a', 1, 0)]);
  const longer = open({ dimensions: 3 });
  expect(await found(longer, 1, 0, 0)).toEqual([]);
  await longer.clear();
  expect(await longer.count()).toBe(0);
  expect(fake.state.get('passages').settings.vectors?.['dense']?.size).toBe(3);
});

test('a collection that was left half made is finished and used', async () => {
  fake.refuseNext({ operation: /\/index$/u, status: 503, text: 'down' });
  const index = open();
  await expect(index.upsert([entry('a', 1, 0)])).rejects.toMatchObject({ retryable: true });
  expect(fake.state.aliases().size).toBe(0);
  await index.upsert([entry('a', 1, 0)]);
  expect(fake.state.names()).toEqual(['passages-1']);
  expect(fake.state.get('passages').indexes.size).toBe(8);
});

test('two processes that start at the same time use one collection', async () => {
  fake.slowDown(2);
  await Promise.all([open().upsert([entry('a', 1, 0)]), open().upsert([entry('b', 0, 1)])]);
  const index = open();
  expect(await found(index, 1, 0)).toEqual(['a', 'b']);
  expect(fake.state.names()).toEqual(['passages-1']);
});

test('a collection of a like name that somebody else made is never dropped', async () => {
  const client = new QdrantClient({ url: fake.url, checkCompatibility: false });
  for (const name of ['passages-1', 'passages-2024', 'passages-old']) {
    await client.createCollection(name, { vectors: { dense: { size: 2, distance: 'Cosine' } } });
  }
  const index = open();
  await index.upsert([entry('a', 1, 0)]);
  await index.clear();
  await index.clear();
  expect([...fake.state.names()].sort()).toEqual([
    'passages-1',
    'passages-2024',
    'passages-4',
    'passages-old',
  ]);
});

test('removing passages takes their collection and alias away and leaves those of other aliases', async () => {
  const entry: IndexEntry = { record: recordOf({ id: 'p1' }), vector: null };
  await open().upsert([entry]);
  await open({ collection: 'passages-g2' }).upsert([entry]);
  const remove = () =>
    removeQdrantPassages({ url: fake.url, collection: 'passages', dimensions: 2, embedderId: 'b' });
  await remove();
  await remove();
  expect([...fake.state.aliases().keys()]).toEqual(['passages-g2']);
  expect(await open({ collection: 'passages-g2' }).count()).toBe(1);
  expect(await open().count()).toBe(0);
});
