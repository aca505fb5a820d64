import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, onTestFinished, test } from 'vitest';
import { sqlLivePassageStore } from '../../../../src/adapters/sql/live-passage-store.ts';
import { migrations } from '../../../../src/adapters/sql/schema.ts';
import { nodeSqliteDialect } from '../../../../src/adapters/sql/sqlite/node-sqlite-dialect.ts';
import type { Tables } from '../../../../src/adapters/sql/tables.ts';
import { recordOf } from '../../../support/passage-of.ts';

const step = '2026-11-22-z-generations';

test('a database from before generations opens as generation 1 with everything in it', async () => {
  const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(':memory:', 'process-end') });
  onTestFinished(() => database.destroy());
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
  const store = sqlLivePassageStore(database);
  expect(await store.records(['a'])).toEqual([recordOf({ id: 'a', text: 'Winter tyres.' })]);
  expect((await store.termStatistics(['winter'])).frequencies.get('winter')).toBe(1);
  expect([await store.revision(), await store.indexedRevision('lancedb:model@1')]).toEqual([7, 7]);
  expect(await store.unindexed('lancedb:model@1')).toEqual([]);
  await store.apply({ upserts: [recordOf({ id: 'b', text: 'Winter.' })], removals: [] });
  expect(await store.unindexed('lancedb:model@1')).toEqual(['b']);
  expect((await store.termStatistics(['winter'])).frequencies.get('winter')).toBe(2);
});
