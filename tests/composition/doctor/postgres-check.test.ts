import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres } from '../../../src/adapters/sql/postgres/open-postgres.ts';
import { databaseCheck, judgePostgres } from '../../../src/composition/doctor/database-check.ts';
import { writerLockCheck } from '../../../src/composition/doctor/writer-lock-check.ts';
import { freePort } from '../../support/free-port.ts';
import {
  findPostgres,
  type PostgresServer,
  postgresPassword,
  startPostgres,
} from '../../support/postgres-server.ts';
import { lookBy } from './doctor-parts-of.ts';

const settingsOf = (address: string) => ({ CAIR_DATABASE: address, CAIR_INDEX: 'qdrant' });

const sound = {
  version: '15.8',
  major: 15,
  encoding: 'UTF8',
  isReadOnly: false,
  tables: { missing: [], unknown: [] },
};

test('what a server says of itself is judged', () => {
  expect(judgePostgres(sound)).toMatchObject({ state: 'ok', says: expect.stringContaining('15.8') });
  expect(judgePostgres({ ...sound, major: 13 })).toMatchObject({ state: 'failed' });
  expect(judgePostgres({ ...sound, isReadOnly: true }).remedy).toContain('primary');
  expect(judgePostgres({ ...sound, encoding: 'LATIN1' }).remedy).toContain('UTF8');
  expect(judgePostgres({ ...sound, tables: null })).toMatchObject({ state: 'warning' });
  expect(judgePostgres({ ...sound, tables: { missing: [], unknown: ['later'] } })).toMatchObject({
    state: 'failed',
    remedy: expect.stringContaining('CAIR_DATABASE'),
  });
});

test('a server that is not there is a failure with a remedy', async () => {
  const address = `postgres://cair:${postgresPassword}@127.0.0.1:${await freePort()}/cair`;
  const check = await lookBy(databaseCheck, settingsOf(address));
  expect(check).toMatchObject({ state: 'failed', remedy: 'Start it, or correct CAIR_DATABASE.' });
  expect(JSON.stringify(check)).not.toContain(postgresPassword);
});

test('records that are shared need no right to write', async () => {
  expect(await lookBy(writerLockCheck, settingsOf('postgres://db/cair'))).toMatchObject({
    state: 'not-used',
  });
});

const programs = findPostgres();

describe.skipIf(programs === null)('over a server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  });
  afterAll(async () => server?.stop());

  test('the check makes no tables, and finds them in order when somebody has', async () => {
    const settings = settingsOf(server.addressOf());
    expect((await lookBy(databaseCheck, settings)).state).toBe('warning');
    expect((await lookBy(databaseCheck, settings)).state).toBe('warning');
    await (await openPostgres(server.addressOf())).destroy();
    expect((await lookBy(databaseCheck, settings)).state).toBe('ok');
  });
});
