import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlCaseResultStore } from '../../../src/adapters/sql/case-result-store.ts';
import { openDatabase } from '../../../src/adapters/sql/sqlite/open-database.ts';
import { caseResultOf } from '../../evaluate/run/case-result-of.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a result comes back as it was, also after the file was closed', async () => {
  const file = join(await temporaryFolder(), 'results.db');
  const result = caseResultOf({
    scores: { 'reply.chrf': 0.25, 'reply.supported': null },
    message: 'Hej 👋 \u202e',
  });
  const first = await openDatabase(file);
  await sqlCaseResultStore(first).put('k1', result);
  await first.destroy();
  const second = await openDatabase(file);
  expect(await sqlCaseResultStore(second).get(['k0', 'k1'])).toEqual(new Map([['k1', result]]));
  await second.destroy();
});

test('the later result of a key stands, and thousands of keys are asked for at once', async () => {
  const database = await openDatabase(':memory:');
  const store = sqlCaseResultStore(database);
  await store.put('k1', caseResultOf({ draft: 'before' }));
  await store.put('k1', caseResultOf({ draft: 'after' }));
  const keys = Array.from({ length: 50_000 }, (_, at) => `k${at}`);
  const found = await store.get(keys);
  expect([...found.keys()]).toEqual(['k1']);
  expect(found.get('k1')?.draft).toBe('after');
  expect(await store.get([])).toEqual(new Map());
  await database.destroy();
});

test('a database that is gone is a storage fault', async () => {
  const database = await openDatabase(':memory:');
  await database.destroy();
  await expect(sqlCaseResultStore(database).get(['k1'])).rejects.toMatchObject({ code: 'storage-failed' });
});
