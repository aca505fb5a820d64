import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres } from '../../src/adapters/sql/postgres/open-postgres.ts';
import { carryIntoPostgres } from '../../src/composition/carry-into-postgres.ts';
import { readConfig } from '../../src/composition/config.ts';
import { openCopilot } from '../../src/composition/open-copilot.ts';
import { updateKnowledge } from '../../src/composition/update-knowledge.ts';
import { runCair } from '../support/cair-process.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { type FakeQdrant, startFakeQdrant } from '../support/fake-qdrant/fake-qdrant.ts';
import {
  findPostgres,
  type PostgresServer,
  postgresPassword,
  startPostgres,
} from '../support/postgres-server.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const programs = findPostgres();

describe.skipIf(programs === null)('cair records carry', () => {
  let postgres: PostgresServer;
  let qdrant: FakeQdrant;
  let folder: string;
  let source: string;
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    qdrant = await startFakeQdrant();
    folder = `${await temporaryFolder()}/data`;
    source = writeSmallSource(`${await temporaryFolder()}/source`);
    const copilot = await openCopilot(readConfig({ CAIR_DATA: folder, CAIR_SOURCE: source }), 'writer');
    await copilot.cases.add(careCaseOf('How do I order a new charging card?', { id: 'IN-1' }));
    await copilot.close();
  }, 60_000);
  afterAll(async () => {
    await qdrant?.close();
    await postgres?.stop();
  });

  const settingsOf = async (database: string) => {
    await postgres.run(`create database ${database}`);
    return {
      CAIR_DATA: folder,
      CAIR_SOURCE: source,
      CAIR_DATABASE: postgres.addressOf(database),
      CAIR_INDEX: 'qdrant',
      CAIR_QDRANT_URL: qdrant.url,
    };
  };

  test('takes cases and knowledge to a server that then answers by them, and refuses to do it twice', async () => {
    const environment = await settingsOf('moved');
    const moved = await runCair(['records', 'carry'], { environment });
    expect(moved).toMatchObject({
      exitCode: 0,
      stderr: expect.stringMatching(/^Copied incoming_cases: \d/mu),
    });
    expect(moved.stdout).toMatch(/^rows +in the file +in PostgreSQL$/mu);
    expect(moved.stdout).toMatch(/^passages +([1-9]\d*) +\1$/mu);
    expect(moved.stdout).toMatch(/All records of .+copilot\.db are in PostgreSQL/u);

    const copilot = await openCopilot(readConfig(environment), 'writer');
    expect(await copilot.cases.get('IN-1')).toMatchObject({ state: 'waiting' });
    expect(await copilot.knowledge.store.revision()).toBe(1);
    expect(await copilot.knowledge.index.count()).toBe((await copilot.knowledge.store.counts()).passages);
    await copilot.close();
    // What the source holds is held already.
    const { result } = await updateKnowledge(readConfig(environment), source, {});
    expect(result).toMatchObject({ added: 0, changed: 0, removed: 0 });

    const twice = await runCair(['records', 'carry', '--json'], { environment });
    expect(twice).toMatchObject({ exitCode: 2, stdout: '' });
    expect(twice.stderr).toMatch(/^cair: The database that CAIR_DATABASE names holds records already/u);
    expect(moved.stdout + moved.stderr + twice.stderr).not.toContain(postgresPassword);
  }, 60_000);

  test.each([
    [
      'later',
      "insert into kysely_migration values ('2999-01-01-later', '2999-01-01T00:00:00.000Z')",
      'A later version',
    ],
    ['earlier', "delete from kysely_migration where name like '%-zzz-%'", 'the tables of an earlier version'],
  ])('refuses a database with the tables of another version, %s', async (version, statement, says) => {
    const environment = await settingsOf(`of_${version}`);
    const database = await openPostgres(environment.CAIR_DATABASE);
    await sql.raw(statement).execute(database);
    await database.destroy();
    await expect(carryIntoPostgres(readConfig(environment))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(says),
    });
  });

  test('makes no tables where the file is not to be had', async () => {
    const environment = await settingsOf('untouched');
    const missing = await runCair(['records', 'carry', '--from', 'not-there.db'], { environment });
    expect(missing).toMatchObject({ exitCode: 2, stderr: 'cair: There is no file not-there.db.\n' });
    const server = await openCopilot(readConfig({ CAIR_DATA: folder, CAIR_SOURCE: source }), 'writer');
    await expect(carryIntoPostgres(readConfig(environment))).rejects.toMatchObject({ code: 'conflict' });
    await server.close();
    const { inspectPostgres } = await import('../../src/adapters/sql/postgres/inspect-postgres.ts');
    expect((await inspectPostgres(environment.CAIR_DATABASE)).tables).toBeNull();
  }, 30_000);
});

test('cair records carry says which setting is missing', async () => {
  await expect(carryIntoPostgres(readConfig({}))).rejects.toMatchObject({
    code: 'configuration-invalid',
    message: expect.stringContaining('set CAIR_DATABASE'),
  });
});
