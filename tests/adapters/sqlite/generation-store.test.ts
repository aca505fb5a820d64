import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, expect, test } from 'vitest';
import { sqliteGenerationStore } from '../../../src/adapters/sqlite/generation-store.ts';
import { sqliteLivePassageStore } from '../../../src/adapters/sqlite/live-passage-store.ts';
import { nodeSqliteDialect } from '../../../src/adapters/sqlite/node-sqlite-dialect.ts';
import { type Database, openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { sqlitePassageStore } from '../../../src/adapters/sqlite/passage-store.ts';
import { migrations } from '../../../src/adapters/sqlite/schema.ts';
import type { Tables } from '../../../src/adapters/sqlite/tables.ts';
import { recordOf } from '../../support/passage-of.ts';

const opened: Database[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.destroy();
});

const open = async () => {
  const database = await openDatabase(':memory:');
  opened.push(database);
  const generations = sqliteGenerationStore(database);
  return { database, generations, live: sqliteLivePassageStore(database) };
};

const makers = { source: 'files:demo', embedder: 'model@1' };
const day = '2026-11-22T10:00:00.000Z';
const report = { checks: [], preview: null };

const step = '2026-11-22-z-generations';

test('a database begins with one generation, which is live', async () => {
  const { generations } = await open();
  expect(await generations.list()).toMatchObject([{ number: 1, state: 'live', source: null, report: null }]);
  expect(await generations.live()).toBe(1);
});

test('each generation has passages, counts and frequencies of its own', async () => {
  const { database, generations, live } = await open();
  await live.apply({ upserts: [recordOf({ id: 'a', text: 'Winter.' })], removals: [] });
  const second = sqlitePassageStore(database, await generations.begin(makers, day));
  await second.apply({
    upserts: [recordOf({ id: 'a', text: 'Winter tyres.' }), recordOf({ id: 'b', text: 'Winter.' })],
    removals: [],
  });
  expect((await live.counts()).passages).toBe(1);
  expect((await second.counts()).passages).toBe(2);
  expect((await live.termStatistics(['winter'])).frequencies.get('winter')).toBe(1);
  expect((await second.termStatistics(['winter'])).frequencies.get('winter')).toBe(2);
  expect((await live.records(['a']))[0]?.passage.text).toBe('Winter.');
  expect([await live.revision(), await second.revision()]).toEqual([1, 1]);
});

test('one that has missed a change does not go live until it has taken it over', async () => {
  const { generations, live } = await open();
  const number = await generations.begin(makers, day);
  await live.apply({ upserts: [recordOf({ id: 'a' })], removals: ['z'] });
  await generations.finish(number, report, day);
  const missed = await generations.missed(number);
  expect([...(missed?.ids ?? [])].sort()).toEqual(['a', 'z']);
  expect(await generations.switchTo(number, day)).toBe(false);
  expect(await generations.live()).toBe(1);
  // The same passage changes again while the first change is taken over.
  await live.apply({ upserts: [recordOf({ id: 'a', text: 'Newer.' })], removals: [] });
  await generations.tookOver(number, missed?.upTo ?? 0);
  expect((await generations.missed(number))?.ids).toEqual(['a']);
  await generations.tookOver(number, Number.MAX_SAFE_INTEGER);
  expect(await generations.switchTo(number, day)).toBe(true);
  expect((await generations.list()).map(({ state }) => state)).toEqual(['previous', 'live']);
});

test('one that is not whole never goes live', async () => {
  const { generations } = await open();
  const number = await generations.begin(makers, day);
  expect(await generations.switchTo(number, day)).toBe(false);
  expect(await generations.switchTo(99, day)).toBe(false);
  expect(await generations.live()).toBe(1);
});

test('the one before the last is given up by a switch, and removed without a trace or its number', async () => {
  const { database, generations, live } = await open();
  await live.apply({ upserts: [recordOf({ id: 'a' })], removals: [] });
  for (const number of [2, 3]) {
    expect(await generations.begin(makers, day)).toBe(number);
    await generations.finish(number, report, day);
    await generations.switchTo(number, day);
  }
  expect((await generations.list()).map(({ state }) => state)).toEqual(['leaving', 'previous', 'live']);
  await generations.remove(1);
  await generations.dismiss(3);
  expect((await generations.list()).map(({ number }) => number)).toEqual([2, 3]);
  const left = await sql<{ count: number }>`
    select (select count(*) from passages) + (select count(*) from term_frequencies)
      + (select count(*) from settings where key like 'generation-1/%') as count
  `.execute(database);
  expect(left.rows[0]?.count).toBe(0);
  await generations.dismiss(2);
  await generations.remove(2);
  expect(await generations.begin(makers, day)).toBe(4);
});

test('a database from before generations opens as generation 1 with everything in it', async () => {
  const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(':memory:', 'process-end') });
  opened.push(database);
  const migrate = (isWanted: (name: string) => boolean) =>
    new Migrator({
      db: database,
      provider: {
        getMigrations: async () =>
          Object.fromEntries(Object.entries(migrations).filter(([name]) => isWanted(name))),
      },
    }).migrateToLatest();
  expect((await migrate((name) => name < step)).error).toBeUndefined();
  const { passage, search, hash, meaningHash } = recordOf({ id: 'a', text: 'Winter tyres.' });
  await sql`
    insert into passages (id, kind, source, language, part, hash, meaning_hash, passage, search)
    values ('a', ${passage.kind}, ${passage.source}, ${passage.language}, 0, ${hash}, ${meaningHash},
      ${JSON.stringify(passage)}, ${JSON.stringify(search)})
  `.execute(database);
  await sql`insert into term_frequencies values ('winter', 1)`.execute(database);
  for (const [key, value] of [
    ['passage-revision', '7'],
    ['passage-count', '1'],
    ['indexed-revision:lancedb:model@1', '7'],
  ])
    await sql`insert into settings values (${key}, ${value})`.execute(database);
  expect((await migrate((name) => name <= step)).error).toBeUndefined();
  const store = sqliteLivePassageStore(database);
  expect(await store.records(['a'])).toEqual([recordOf({ id: 'a', text: 'Winter tyres.' })]);
  expect((await store.termStatistics(['winter'])).frequencies.get('winter')).toBe(1);
  expect([await store.revision(), await store.indexedRevision('lancedb:model@1')]).toEqual([7, 7]);
  expect(await store.unindexed('lancedb:model@1')).toEqual([]);
  await store.apply({ upserts: [recordOf({ id: 'b', text: 'Winter.' })], removals: [] });
  expect(await store.unindexed('lancedb:model@1')).toEqual(['b']);
  expect((await store.termStatistics(['winter'])).frequencies.get('winter')).toBe(2);
});
