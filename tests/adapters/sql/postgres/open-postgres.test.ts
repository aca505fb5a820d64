import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlCaseStore } from '../../../../src/adapters/sql/case-store.ts';
import { sqlPassageStore } from '../../../../src/adapters/sql/passage-store.ts';
import { inspectPostgres } from '../../../../src/adapters/sql/postgres/inspect-postgres.ts';
import { openPostgres } from '../../../../src/adapters/sql/postgres/open-postgres.ts';
import { whileAlone } from '../../../../src/adapters/sql/postgres/while-alone.ts';
import { migrations } from '../../../../src/adapters/sql/schema.ts';
import { CopilotError } from '../../../../src/fault/copilot-error.ts';
import { careCaseOf } from '../../../support/care-case-of.ts';
import { recordOf } from '../../../support/passage-of.ts';
import {
  findPostgres,
  type PostgresServer,
  postgresPassword,
  startPostgres,
} from '../../../support/postgres-server.ts';

const programs = findPostgres();

describe.skipIf(programs === null)('a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  });
  afterAll(async () => server?.stop());

  const created = async (name: string): Promise<string> => {
    await server.run(`create database ${name}`);
    return server.addressOf(name);
  };

  const faultOf = async (opening: Promise<unknown>): Promise<CopilotError> => {
    const fault = await opening.then(
      () => null,
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(CopilotError);
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain(postgresPassword);
    return fault as CopilotError;
  };

  test('gets its tables from one of several processes that start at once', async () => {
    const address = await created('fresh');
    expect((await inspectPostgres(address)).tables).toBeNull();
    const opened = await Promise.all(Array.from({ length: 6 }, () => openPostgres(address)));
    for (const database of opened) await database.destroy();
    expect(await inspectPostgres(address)).toMatchObject({
      encoding: 'UTF8',
      isReadOnly: false,
      tables: { missing: [], unknown: [] },
    });
  });

  test('tells which steps its tables lack, and which a later version took', async () => {
    const address = await created('steps');
    const database = await openPostgres(address);
    const [first] = Object.keys(migrations);
    await sql`update kysely_migration set name = '2099-01-01-later' where name = ${first}`.execute(database);
    await database.destroy();
    expect((await inspectPostgres(address)).tables).toEqual({
      missing: [first],
      unknown: ['2099-01-01-later'],
    });
  });

  test('compares texts by their bytes, whatever language it was set up in', async () => {
    const database = await openPostgres(await created('order_of_texts'));
    const store = sqlPassageStore(database);
    const ids = ['b', 'A', 'a', 'Z', 'ä', 'z'];
    await store.apply({ upserts: ids.map((id) => recordOf({ id })), removals: [] });
    const read = await Array.fromAsync(store.all());
    expect(read.map(({ passage }) => passage.id)).toEqual(['A', 'Z', 'a', 'b', 'z', 'ä']);
    await database.destroy();
  });

  test('that refuses the password, or has no such database, says so without a secret', async () => {
    const wrong = server.addressOf().replace(postgresPassword, 'wrong-one');
    expect(await faultOf(openPostgres(wrong))).toMatchObject({
      code: 'storage-failed',
      retryable: false,
      message: expect.stringMatching(/refuses the log-in; correct user and password in CAIR_DATABASE/u),
    });
    expect(await faultOf(openPostgres(server.addressOf('nowhere')))).toMatchObject({
      retryable: false,
      message: expect.stringMatching(/has no database of this name; create it/u),
    });
    expect(await faultOf(inspectPostgres(`${server.addressOf()}?sslmode=verify-full`))).toMatchObject({
      message: expect.stringMatching(/speaks no TLS/u),
    });
  });

  test('whose user may make no tables says so', async () => {
    const address = await created('closed');
    await server.run(`create role guest login password '${postgresPassword}'`);
    expect(await faultOf(openPostgres(address.replace('//cair:', '//guest:')))).toMatchObject({
      message: expect.stringMatching(/make it the owner of its database/u),
    });
  });

  test('quotes nothing of a value that it refuses', async () => {
    const database = await openPostgres(await created('refusing'));
    const careCase = careCaseOf('?', { id: 'secret\u0000word' });
    const fault = await faultOf(sqlCaseStore(database).add(careCase));
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toMatch(/secret.?word/u);
    await database.destroy();
  });

  test('that goes away under work on the knowledge stops it, for the next may have begun', async () => {
    const address = await created('waiting');
    const database = await openPostgres(address);
    const held = whileAlone(
      database,
      (signal) => new Promise((_, stop) => signal.addEventListener('abort', () => stop(signal.reason))),
    );
    const told = expect(held).rejects.toMatchObject({
      code: 'storage-failed',
      retryable: true,
      message: expect.stringMatching(/was stopped; try again/u),
    });
    const other = await openPostgres(address);
    await expect(whileAlone(other, async () => null)).rejects.toMatchObject({ code: 'conflict' });
    await server.stop();
    await server.start();
    expect(await whileAlone(other, async () => 'its turn')).toBe('its turn');
    await told;
    expect(await whileAlone(database, async () => 'again')).toBe('again');
    await other.destroy();
    await database.destroy();
  });

  test('that breaks the connection of a lock makes nothing of what came of the work', async () => {
    const address = await created('broken');
    const database = await openPostgres(address);
    const held = whileAlone(database, async () => {
      await server.run(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'broken'`);
      return 'done';
    });
    await expect(held).rejects.toMatchObject({ code: 'storage-failed', retryable: true });
    await database.destroy();
  });

  test('that goes away is told of, and used again when it is back', async () => {
    const address = await created('away');
    const database = await openPostgres(address);
    const cases = sqlCaseStore(database);
    await cases.add(careCaseOf('?'));
    const broken = expect(sql`select pg_sleep(30)`.execute(database)).rejects.toThrow();
    await server.stop();
    await broken;
    expect(await faultOf(cases.list())).toMatchObject({
      retryable: true,
      message: expect.stringMatching(/cannot be reached; start it, or correct CAIR_DATABASE/u),
    });
    expect(await faultOf(openPostgres(address))).toMatchObject({ retryable: true });
    await server.start();
    expect(await cases.list()).toHaveLength(1);
    await database.destroy();
  });
});
