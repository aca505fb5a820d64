import { copyFile, open, stat, truncate, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { recordTables } from '../../../../src/adapters/sql/carry/record-tables.ts';
import { openRecordsFile } from '../../../../src/adapters/sql/carry/records-file.ts';
import { openDatabase } from '../../../../src/adapters/sql/sqlite/open-database.ts';
import { columnsOf, fillRecordsFile } from '../../../support/filled-records-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

let whole: string;
beforeAll(async () => {
  whole = `${await temporaryFolder()}/copilot.db`;
  await fillRecordsFile(whole, 60);
});

const copied = async (): Promise<string> => {
  const path = `${await temporaryFolder()}/copilot.db`;
  await copyFile(whole, path);
  return path;
};

const changed = async (statement: string): Promise<string> => {
  const path = await copied();
  const database = new DatabaseSync(path);
  database.exec(`pragma foreign_keys = off; ${statement}`);
  database.close();
  return path;
};

const faultOf = (path: string) => {
  try {
    openRecordsFile(path).close();
    return null;
  } catch (error) {
    return error;
  }
};

test('every table of the records is one to be carried, and nothing else is', () => {
  const database = new DatabaseSync(whole);
  expect([...recordTables].sort()).toEqual([...columnsOf(database).keys()].sort());
  database.close();
});

test('a whole file that nobody has open gives its rows, and is free again when closed', async () => {
  const path = await copied();
  const file = openRecordsFile(path);
  expect(file.count('drafts')).toBe(60);
  expect([...file.rows('drafts')].map((row) => row['id'])).toContain('id 60');
  expect(file.lastNumber('generations')).toBe(60 * 5_000_000_000 + 1);
  expect(file.lastNumber('jobs')).toBe(0);
  file.close();
  await (await openDatabase(path)).destroy();
});

test('a file that somebody has open is refused, even one who does nothing', async () => {
  const path = await copied();
  const server = await openDatabase(path);
  expect(faultOf(path)).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Another process has'),
  });
  await server.destroy();
  expect(faultOf(path)).toBeNull();
});

test('nobody writes to a file while it is carried', async () => {
  const path = await copied();
  const file = openRecordsFile(path);
  const other = new DatabaseSync(path);
  expect(() => other.exec("insert into settings values ('late', '1')")).toThrow(/locked/u);
  other.close();
  file.close();
});

test.each([
  [
    'a later version',
    "insert into kysely_migration values ('2999-01-01-later', '2999-01-01T00:00:00.000Z')",
    'conflict',
    'A later version of the copilot has written to',
  ],
  [
    'an earlier version',
    "delete from kysely_migration where name = '2026-11-22-zzz-lookup-indexes'",
    'conflict',
    'was written by an earlier version of the copilot; start cair serve on it once',
  ],
  ['another program', 'drop table kysely_migration', 'input-invalid', 'holds no records of the copilot'],
  [
    'a program that left a draft of no case',
    "delete from incoming_cases where id = 'id 7'",
    'storage-failed',
    'is damaged; restore it from a backup',
  ],
])('a file of %s is refused', async (_whose, statement, code, says) => {
  expect(faultOf(await changed(statement))).toMatchObject({ code, message: expect.stringContaining(says) });
});

test('a file with a page of other bytes, one cut off, one of text and none at all are refused', async () => {
  const scratched = await copied();
  const { size } = await stat(scratched);
  const handle = await open(scratched, 'r+');
  await handle.write(new Uint8Array(4096).fill(7), 0, 4096, 4096 * Math.floor(size / 8192));
  await handle.close();
  const cut = await copied();
  await truncate(cut, Math.floor(size / 2));
  const letter = `${await temporaryFolder()}/letter.db`;
  await writeFile(letter, 'This is a letter and no database. '.repeat(200));
  for (const path of [scratched, cut, letter])
    expect(faultOf(path), path).toMatchObject({
      code: 'storage-failed',
      message: expect.stringContaining('restore it from a backup'),
    });
  expect(faultOf('/not-there/copilot.db')).toMatchObject({ code: 'not-found' });
});
