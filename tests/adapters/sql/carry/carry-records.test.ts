import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryRecords } from '../../../../src/adapters/sql/carry/carry-records.ts';
import { recordTables } from '../../../../src/adapters/sql/carry/record-tables.ts';
import { openRecordsFile } from '../../../../src/adapters/sql/carry/records-file.ts';
import type { Database } from '../../../../src/adapters/sql/database.ts';
import { openPostgres } from '../../../../src/adapters/sql/postgres/open-postgres.ts';
import { fillRecordsFile } from '../../../support/filled-records-file.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../../../support/postgres-server.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const programs = findPostgres();

/** More than two statements take. */
const rows = 450;

const plain = (row: object): string =>
  JSON.stringify(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? [...value] : value]),
  );

describe.skipIf(programs === null)('records of a file that are carried into PostgreSQL', () => {
  let server: PostgresServer;
  let path: string;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
    path = `${await temporaryFolder()}/copilot.db`;
    await fillRecordsFile(path, rows);
  });
  afterAll(async () => server?.stop());

  const opened = async (name: string): Promise<Database> => {
    await server.run(`create database ${name}`);
    return openPostgres(server.addressOf(name));
  };

  const carry = async (database: Database) => {
    const file = openRecordsFile(path);
    try {
      return await carryRecords(file, database);
    } finally {
      file.close();
    }
  };

  const rowsOf = async (database: Database, table: string) =>
    (await sql<object>`select * from ${sql.table(table)}`.execute(database)).rows;

  const countsOf = async (database: Database) =>
    Object.fromEntries(
      await Promise.all(
        recordTables.map(async (table) => [table, (await rowsOf(database, table)).length] as const),
      ),
    );

  const emptyCounts = Object.fromEntries(
    recordTables.map((table) => [table, table === 'generations' ? 1 : 0]),
  );

  test('are all there, each as it was, and counted on both sides', async () => {
    const database = await opened('whole');
    const told = await carry(database);
    expect(told).toEqual(recordTables.map((table) => ({ table, before: rows, after: rows })));
    const file = new DatabaseSync(path);
    for (const table of recordTables) {
      const before = file.prepare(`select * from ${table}`).all().map(plain).sort();
      expect((await rowsOf(database, table)).map(plain).sort(), table).toEqual(before);
    }
    file.close();
    await database.destroy();
  }, 60_000);

  test('leave columns that count up behind the highest number ever given, also to a row that is gone', async () => {
    const database = await opened('counting');
    await carry(database);
    const highest = rows * 5_000_000_000;
    const generation = await database
      .insertInto('generations')
      .values({ state: 'building' })
      .returning('number')
      .executeTakeFirstOrThrow();
    expect(generation.number).toBe(highest + 2);
    const answer = await sql<{ sequence: number }>`
      insert into grading_answers (queue_id, task_id, grader, answer) values ('id 1', 'id 1', 'Hannah', '{}')
      returning sequence
    `.execute(database);
    expect(answer.rows).toEqual([{ sequence: highest + 1 }]);
    await database.destroy();
  }, 60_000);

  test('are none of them there where PostgreSQL keeps one row too few, and columns count on as before', async () => {
    const database = await opened('swallowing');
    await sql`create rule swallow as on insert to model_spending where new.tokens = 5000000000 do instead nothing`.execute(
      database,
    );
    await expect(carry(database)).rejects.toMatchObject({
      code: 'storage-failed',
      message: `Of ${rows} rows of model_spending PostgreSQL kept ${rows - 1}, so nothing was carried; look for triggers or rules on its tables.`,
    });
    expect(await countsOf(database)).toEqual(emptyCounts);
    await sql`drop rule swallow on model_spending`.execute(database);
    expect(await carry(database)).toHaveLength(recordTables.length);
    await database.destroy();
  }, 60_000);

  test('go only into tables without a row, and leave the row that is there', async () => {
    const database = await opened('in_use');
    await database.insertInto('settings').values({ key: 'passage-revision', value: '1' }).execute();
    await expect(carry(database)).rejects.toMatchObject({
      code: 'conflict',
      message:
        'The database that CAIR_DATABASE names holds records already (settings: 1); name an empty one.',
    });
    expect(await countsOf(database)).toEqual({ ...emptyCounts, settings: 1 });
    await sql`delete from settings`.execute(database);
    await sql`update generations set source = 'files:other'`.execute(database);
    await expect(carry(database)).rejects.toThrow('(generations: 1)');
    await database.destroy();
  });

  test('wait for nobody who works with the tables', async () => {
    const database = await opened('busy');
    await database.transaction().execute(async (transaction) => {
      await sql`select count(*) from jobs`.execute(transaction);
      await expect(carry(database)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('Another process works with the database'),
      });
    });
    await database.destroy();
  });

  test('are none of them there where the server refuses one of the last table', async () => {
    const database = await opened('refusing');
    await sql`alter table evaluation_runs add check (key not like '% 440%')`.execute(database);
    await expect(carry(database)).rejects.toMatchObject({ name: 'CopilotError', code: 'storage-failed' });
    expect(await countsOf(database)).toEqual(emptyCounts);
    const next = await database
      .insertInto('generations')
      .values({ state: 'building' })
      .returning('number')
      .executeTakeFirstOrThrow();
    expect(next.number).toBe(2);
    await database.destroy();
  });
});
