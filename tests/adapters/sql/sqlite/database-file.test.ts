import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sqlPassageStore } from '../../../../src/adapters/sql/passage-store.ts';
import { openDatabase } from '../../../../src/adapters/sql/sqlite/open-database.ts';
import { sqlVectorCache } from '../../../../src/adapters/sql/vector-cache.ts';
import { recordOf } from '../../../support/passage-of.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const openAt = async (path: string) => {
  const database = await openDatabase(path);
  return {
    store: sqlPassageStore(database),
    vectors: sqlVectorCache(database),
    close: () => database.destroy(),
  };
};

test('a file that is opened again holds passages, revision and vectors', async () => {
  const path = join(await temporaryFolder(), 'data', 'copilot.db');
  const first = await openAt(path);
  await first.store.apply({ upserts: [recordOf({ id: 'a' })], removals: [] });
  await first.store.markIndexed('lancedb', 1);
  await first.vectors.put('model', new Map([['h', Float32Array.of(1, 2)]]));
  await first.close();
  const second = await openAt(path);
  expect(await second.store.records(['a'])).toEqual([recordOf({ id: 'a' })]);
  expect(await second.store.indexedRevision('lancedb')).toBe(1);
  expect([...((await second.vectors.get('model', ['h'])).get('h') ?? [])]).toEqual([1, 2]);
  await second.close();
});

test('a file that is no database is a storage fault', async () => {
  const folder = await temporaryFolder({ 'copilot.db': 'This is a letter and no database. '.repeat(50) });
  await expect(openDatabase(join(folder, 'copilot.db'))).rejects.toMatchObject({
    name: 'CopilotError',
    code: 'storage-failed',
  });
});

test('a store whose database is gone answers with a storage fault', async () => {
  const { store, close } = await openAt(':memory:');
  await close();
  await expect(store.counts()).rejects.toMatchObject({ name: 'CopilotError', code: 'storage-failed' });
});

test('every record that is asked of a database that is gone, and every vector, is a storage fault', async () => {
  const { store, vectors, close } = await openAt(':memory:');
  await close();
  const fault = { name: 'CopilotError', code: 'storage-failed', retryable: false };
  await expect(Array.fromAsync(store.all())).rejects.toMatchObject(fault);
  await expect(vectors.get('model', ['h'])).rejects.toMatchObject(fault);
});

test('a database that another connection is writing to is a storage fault that may pass', async () => {
  const path = join(await temporaryFolder(), 'copilot.db');
  const database = await openDatabase(path);
  await sql`PRAGMA busy_timeout = 0`.execute(database);
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const store = sqlPassageStore(database);
  const change = { upserts: [recordOf()], removals: [] };
  await expect(store.apply(change)).rejects.toMatchObject({ code: 'storage-failed', retryable: true });
  other.close();
  await store.apply(change);
  expect(await store.revision()).toBe(1);
  await database.destroy();
});

test('a step that fails in its middle leaves nothing behind, so that the next start takes it whole', async () => {
  const path = join(await temporaryFolder(), 'copilot.db');
  const blocked = new DatabaseSync(path);
  blocked.exec('create table evaluation_runs (key text)');
  await expect(openDatabase(path)).rejects.toMatchObject({ code: 'storage-failed' });
  blocked.exec('drop table evaluation_runs');
  blocked.close();
  await (await openDatabase(path)).destroy();
});

test('a database that a later version has written to is told as such', async () => {
  const path = join(await temporaryFolder(), 'copilot.db');
  await (await openDatabase(path)).destroy();
  const later = new DatabaseSync(path);
  later.exec("insert into kysely_migration values ('2999-01-01-later', '2999-01-01T00:00:00.000Z')");
  later.close();
  await expect(openDatabase(path)).rejects.toThrow('A later version');
});
