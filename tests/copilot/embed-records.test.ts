import { expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { sqliteVectorCache } from '../../src/adapters/sqlite/vector-cache.ts';
import { makeEmbedRecords } from '../../src/copilot/embed-records.ts';
import { fakeEmbedder } from '../support/fake-embedder.ts';
import { recordOf } from '../support/passage-of.ts';

test('each meaning is embedded once, in batches that are kept as they come', async () => {
  const database = await openDatabase(':memory:');
  const embedder = fakeEmbedder();
  const embed = makeEmbedRecords(embedder, sqliteVectorCache(database));
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
  const embed = makeEmbedRecords(embedder, sqliteVectorCache(database));
  const entries = await embed([
    recordOf({ language: 'sv', text: 'Laddkortet.' }),
    recordOf({ language: 'en' }),
  ]);
  expect(entries.map(({ vector }) => vector === null)).toEqual([true, false]);
  expect(embedder.embedded).toHaveLength(1);
  await database.destroy();
});

test('a record in such a language has no vector either when its words are those of another', async () => {
  const database = await openDatabase(':memory:');
  const embed = makeEmbedRecords(fakeEmbedder({ languages: ['en'] }), sqliteVectorCache(database));
  const entries = await embed([recordOf({ language: 'sv' }), recordOf({ language: 'en' })]);
  await database.destroy();
  expect(entries.map(({ vector }) => vector === null)).toEqual([true, false]);
});

test('what was embedded before the model failed is not asked for again', async () => {
  const database = await openDatabase(':memory:');
  const embedder = fakeEmbedder();
  const embed = makeEmbedRecords(embedder, sqliteVectorCache(database));
  const records = Array.from({ length: 40 }, (_, at) =>
    recordOf({ source: `KA-${at}`, text: `Text ${at}.` }),
  );
  await expect(embed(records, () => embedder.failFromNowOn())).rejects.toMatchObject({
    code: 'embedder-failed',
  });
  const next = fakeEmbedder();
  await makeEmbedRecords(next, sqliteVectorCache(database))(records);
  expect(next.embedded).toHaveLength(8);
  await database.destroy();
});
