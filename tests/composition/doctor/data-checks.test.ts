import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/adapters/sql/sqlite/open-database.ts';
import { takeWriterLock } from '../../../src/adapters/sql/sqlite/writer-lock.ts';
import { accessCheck } from '../../../src/composition/doctor/access-check.ts';
import { dataFolderCheck } from '../../../src/composition/doctor/data-folder-check.ts';
import { databaseCheck } from '../../../src/composition/doctor/database-check.ts';
import { diskSpaceCheck, judgeFreeBytes } from '../../../src/composition/doctor/disk-space-check.ts';
import { hostNamesCheck } from '../../../src/composition/doctor/host-names-check.ts';
import { searchIndexCheck } from '../../../src/composition/doctor/search-index-check.ts';
import { writerLockCheck } from '../../../src/composition/doctor/writer-lock-check.ts';
import { recordOf } from '../../support/passage-of.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openTestKnowledge } from '../../support/test-knowledge.ts';
import { lookBy } from './doctor-parts-of.ts';

describe('the data folder', () => {
  test('is fine where a file can be written and leaves none behind', async () => {
    const folder = await temporaryFolder();
    expect((await lookBy(dataFolderCheck, { CAIR_DATA: folder })).state).toBe('ok');
    const { readdir } = await import('node:fs/promises');
    expect(await readdir(folder)).toEqual([]);
  });

  test('that is not there yet is a warning and is not made', async () => {
    const folder = `${await temporaryFolder()}/later`;
    expect((await lookBy(dataFolderCheck, { CAIR_DATA: folder })).state).toBe('warning');
    expect((await lookBy(dataFolderCheck, { CAIR_DATA: folder })).state).toBe('warning');
  });

  test('that is a file cannot be written to', async () => {
    const folder = await temporaryFolder({ data: 'a file' });
    expect(await lookBy(dataFolderCheck, { CAIR_DATA: `${folder}/data` })).toMatchObject({
      state: 'failed',
      remedy: expect.stringContaining('CAIR_DATA'),
    });
  });
});

test('room on the disk is judged by what a new generation takes', async () => {
  expect(judgeFreeBytes(20e9).state).toBe('ok');
  expect(judgeFreeBytes(2e9)).toMatchObject({ state: 'warning', says: expect.stringContaining('2.0 GB') });
  expect(judgeFreeBytes(0.1e9).state).toBe('failed');
  const nowhere = `${await temporaryFolder()}/not/there/yet`;
  expect((await lookBy(diskSpaceCheck, { CAIR_DATA: nowhere })).says).toMatch(/GB are free/u);
});

test('the right to write is said to be free or held, and is not kept', async () => {
  const folder = await temporaryFolder();
  const settings = { CAIR_DATA: folder };
  const lock = takeWriterLock(`${folder}/writer.lock`);
  expect((await lookBy(writerLockCheck, settings)).says).toContain('running process');
  lock.release();
  expect((await lookBy(writerLockCheck, settings)).says).toContain('No process');
  takeWriterLock(`${folder}/writer.lock`).release();
});

describe('the database', () => {
  const withDatabase = async (): Promise<string> => {
    const folder = await temporaryFolder();
    await (await openDatabase(`${folder}/copilot.db`)).destroy();
    return folder;
  };
  const change = (folder: string, statement: string): void => {
    const database = new DatabaseSync(`${folder}/copilot.db`);
    database.exec(statement);
    database.close();
  };

  test('with the tables of this version is fine', async () => {
    expect((await lookBy(databaseCheck, { CAIR_DATA: await withDatabase() })).state).toBe('ok');
  });

  test('that is not there yet is a warning and is not made', async () => {
    const folder = await temporaryFolder();
    expect((await lookBy(databaseCheck, { CAIR_DATA: folder })).state).toBe('warning');
    expect((await lookBy(databaseCheck, { CAIR_DATA: folder })).state).toBe('warning');
  });

  test('that is behind this version is a warning, and is left as it is', async () => {
    const folder = await withDatabase();
    change(folder, "delete from kysely_migration where name = '2026-11-22-grading'");
    for (const _ of [1, 2])
      expect(await lookBy(databaseCheck, { CAIR_DATA: folder })).toMatchObject({
        state: 'warning',
        says: expect.stringContaining('1 step behind'),
      });
  });

  test('that a later version has written to is not to be opened by this one', async () => {
    const folder = await withDatabase();
    change(folder, "insert into kysely_migration values ('2031-01-01-later', '2031-01-01')");
    expect(await lookBy(databaseCheck, { CAIR_DATA: folder })).toMatchObject({
      state: 'failed',
      says: expect.stringContaining('later version'),
    });
  });

  test('that is no database is told', async () => {
    const folder = await temporaryFolder({
      'copilot.db': 'certainly no database, and long enough to be read',
    });
    expect(await lookBy(databaseCheck, { CAIR_DATA: folder })).toMatchObject({
      state: 'failed',
      says: 'The database copilot.db cannot be read.',
    });
  });
});

describe('the search index', () => {
  const openFilled = async () => {
    const knowledge = await openTestKnowledge();
    onTestFinished(knowledge.close);
    await knowledge.store.apply({ upserts: [recordOf(), recordOf({ source: 'KA-2' })], removals: [] });
    await knowledge.restoreIndex();
    return knowledge;
  };
  const look = (knowledge: Awaited<ReturnType<typeof openFilled>>) =>
    lookBy(searchIndexCheck, {}, { knowledge: async () => knowledge });

  test('that holds every passage is fine', async () => {
    expect(await look(await openFilled())).toMatchObject({
      state: 'ok',
      says: 'The search index is a full copy: 2 passages.',
    });
  });

  test('that lacks a passage is no full copy', async () => {
    const knowledge = await openFilled();
    await knowledge.index.remove([recordOf().passage.id]);
    expect(await look(knowledge)).toMatchObject({
      state: 'failed',
      says: 'The search index holds 1 of 2 passages.',
    });
  });

  test('that missed a change is no full copy, though it counts as many', async () => {
    const knowledge = await openFilled();
    await knowledge.store.apply({ upserts: [recordOf({ title: 'Changed' })], removals: [] });
    expect((await look(knowledge)).says).toContain('in an older form');
  });

  test('over nothing is a warning', async () => {
    const knowledge = await openTestKnowledge();
    onTestFinished(knowledge.close);
    expect((await look(knowledge)).state).toBe('warning');
  });
});

test('a server that other machines reach is told of, the more where nobody is asked for a token', async () => {
  expect((await lookBy(accessCheck)).state).toBe('ok');
  const open = await lookBy(accessCheck, { CAIR_HOST: '0.0.0.0' });
  expect(open).toMatchObject({ state: 'warning', says: expect.stringContaining('nobody is asked') });
  const behind = await lookBy(accessCheck, { CAIR_HOST: '0.0.0.0', CAIR_ADMIN_TOKEN: 'sixteen-and-more' });
  expect(behind.says).toContain('only administration');
  expect(JSON.stringify(behind)).not.toContain('sixteen');
});

describe('the names by which the server is called', () => {
  const saysOf = async (settings: Readonly<Record<string, string>>) =>
    (await lookBy(hostNamesCheck, settings)).says;

  test('are told as they are let in, those of the settings first, with what to do where none fits', async () => {
    const settings = {
      CAIR_HOST: 'copilot.internal',
      CAIR_HOSTS: 'Copilot.example.com, localhost, copilot.internal',
    };
    expect(await lookBy(hostNamesCheck, settings)).toEqual({
      state: 'ok',
      says:
        'Requests to copilot.internal, copilot.example.com, localhost and IP addresses are answered; ' +
        'add any other name by which the server is reached to CAIR_HOSTS.',
      remedy: null,
    });
    expect(await saysOf({})).toMatch(/^Requests to localhost and IP addresses are answered; add/u);
  });

  test.each([{ CAIR_HOST: '0.0.0.0' }, { CAIR_HOST: '::', CAIR_HOSTS: 'localhost' }])(
    'are missed where other machines can call, and none is let in: %j',
    async (settings) => {
      expect(await lookBy(hostNamesCheck, settings)).toMatchObject({
        state: 'warning',
        remedy: expect.stringContaining('Set CAIR_HOSTS'),
      });
      const named = { ...settings, CAIR_HOSTS: 'copilot.example.com' };
      expect((await lookBy(hostNamesCheck, named)).state).toBe('ok');
    },
  );
});
