import { expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { sqlVectorCache } from '../../src/adapters/sql/vector-cache.ts';
import { makeEmbedRecords } from '../../src/copilot/embed-records.ts';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import { fakeEmbedder } from '../support/fake-embedder.ts';
import { recordOf } from '../support/passage-of.ts';

test('each meaning is embedded once, in batches that are kept as they come', async () => {
  const database = await openDatabase(':memory:');
  const embedder = fakeEmbedder();
  const embed = makeEmbedRecords(embedder, sqlVectorCache(database));
  const records = Array.from({ length: 70 }, (_, at) =>
    recordOf({ source: `KA-${at}`, text: `Text number ${at % 35}.` }),
  );
  const done: number[] = [];
  const entries = await embed(records, (count) => done.push(count));
  expect(entries.map(({ record }) => record)).toEqual(records);
  expect(entries.every(({ vector }) => vector?.length === embedder.dimensions)).toBe(true);
  expect(entries[0]?.vector).toEqual(entries[35]?.vector);
  expect(embedder.embedded).toHaveLength(35);
  expect(done).toEqual([67, 70]);
  embedder.embedded.length = 0;
  expect(await embed(records)).toEqual(entries);
  expect(embedder.embedded).toEqual([]);
  await database.destroy();
});

test('a record in a language that the model does not speak has no vector and is not sent to it', async () => {
  const database = await openDatabase(':memory:');
  const embedder = fakeEmbedder({ languages: ['en'] });
  const embed = makeEmbedRecords(embedder, sqlVectorCache(database));
  const [swedish, english] = await embed([recordOf({ language: 'sv' }), recordOf({ language: 'en' })]);
  expect([swedish?.vector === null, english?.vector === null]).toEqual([true, false]);
  expect(embedder.embedded).toHaveLength(1);
  await database.destroy();
});

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => recordOf({ source: `KA-${at}`, text: `Text ${at}.` }));

test('what was under way when the model failed is kept and not asked for again', async () => {
  const database = await openDatabase(':memory:');
  const embedder = fakeEmbedder();
  const embed = makeEmbedRecords(embedder, sqlVectorCache(database));
  const records = numbered(100);
  await expect(embed(records, () => embedder.failFromNowOn())).rejects.toMatchObject({
    code: 'embedder-failed',
  });
  const next = fakeEmbedder();
  await makeEmbedRecords(next, sqlVectorCache(database))(records);
  expect(next.embedded).toHaveLength(100 - 2 * 32);
  await database.destroy();
});

/** A cache that keeps nothing before it is told to, and counts what it keeps. */
const slowCache = () => {
  const gate = Promise.withResolvers<void>();
  const kept: number[] = [];
  return {
    kept,
    open: gate.resolve,
    get: async () => new Map<string, Float32Array>(),
    put: async (_model: string, vectors: ReadonlyMap<string, Float32Array>) => {
      await gate.promise;
      kept.push(vectors.size);
    },
  };
};

test('the model has its next texts before the last vectors are kept, but never more than two calls ahead', async () => {
  const cache = slowCache();
  const embedder = fakeEmbedder();
  const embedding = makeEmbedRecords(embedder, cache)(numbered(200));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(embedder.embedded).toHaveLength(64);
  expect(cache.kept).toEqual([]);
  cache.open();
  expect((await embedding).every(({ vector }) => vector !== null)).toBe(true);
  expect(cache.kept).toEqual([32, 32, 32, 32, 32, 32, 8]);
});

test('a model that wants many texts at a time gets them', async () => {
  const cache = slowCache();
  cache.open();
  const embed = makeEmbedRecords({ ...fakeEmbedder(), textsPerCall: 150 }, cache);
  const done: number[] = [];
  await embed(numbered(200), (count) => done.push(count));
  expect(cache.kept).toEqual([150, 50]);
  expect(done).toEqual([150, 200]);
});

test('a cache that cannot be read or written is the fault that is thrown', async () => {
  const broken = async () => {
    throw new CopilotError('storage-failed', 'The disk is full.');
  };
  const outcome = { code: 'storage-failed' };
  const reading = makeEmbedRecords(fakeEmbedder(), { ...slowCache(), get: broken });
  await expect(reading(numbered(3))).rejects.toMatchObject(outcome);
  const writing = makeEmbedRecords(fakeEmbedder(), { ...slowCache(), put: broken });
  await expect(writing(numbered(300))).rejects.toMatchObject(outcome);
});

test('more texts than one look-up takes are each embedded once and found again', async () => {
  const database = await openDatabase(':memory:');
  const embedder = fakeEmbedder();
  const embed = makeEmbedRecords(embedder, sqlVectorCache(database));
  await embed(numbered(2_100).slice(1_000, 1_500));
  embedder.embedded.length = 0;
  const done: number[] = [];
  const entries = await embed(numbered(2_100), (count) => done.push(count));
  expect(embedder.embedded).toHaveLength(1_600);
  expect(new Set(embedder.embedded).size).toBe(1_600);
  expect(entries.every(({ vector }) => vector?.length === embedder.dimensions)).toBe(true);
  expect(done.at(-1)).toBe(2_100);
  expect(done).toEqual(done.toSorted((left, right) => left - right));
  await database.destroy();
});
