import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { sqliteBudgetStore } from '../../../src/adapters/sqlite/budget-store.ts';
import { openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { describeBudgetStore } from '../../contract/budget-store-contract.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const key = { market: 'SE', day: '2026-11-22' };

describeBudgetStore('SQLite', async () => {
  const database = await openDatabase(':memory:');
  return { store: sqliteBudgetStore(database), close: () => database.destroy() };
});

test('what was spent outlives the process, also of days before', async () => {
  const file = join(await temporaryFolder(), 'copilot.db');
  const first = await openDatabase(file);
  await sqliteBudgetStore(first).reserve(key, { tokens: 900, money: 0.75 }, { tokens: 1_000, money: null });
  await sqliteBudgetStore(first).add({ ...key, day: '2026-11-23' }, { tokens: 1, money: 0 });
  await first.destroy();
  const second = await openDatabase(file);
  expect(await sqliteBudgetStore(second).spent(key)).toEqual({ tokens: 900, money: 0.75 });
  await second.destroy();
  await expect(sqliteBudgetStore(second).spent(key)).rejects.toMatchObject({ code: 'storage-failed' });
});

test('two processes over one file never share the same rest of a budget', async () => {
  const file = join(await temporaryFolder(), 'copilot.db');
  const database = await openDatabase(file);
  const script = fileURLToPath(new URL('reserve-many.ts', import.meta.url));
  const reserve = async (): Promise<number> => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, file, '70']);
    return Number(stdout);
  };
  const granted = await Promise.all([reserve(), reserve()]);
  expect(granted[0] + granted[1]).toBe(100);
  expect(await sqliteBudgetStore(database).spent(key)).toEqual({ tokens: 1_000, money: 0 });
  await database.destroy();
});
