import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';
import { openSalesforce } from '../../src/composition/open-salesforce.ts';
import { syncOver } from '../../src/composition/sync-over.ts';
import { fakeEmbedder } from '../support/fake-embedder.ts';
import { documentsFor, openGenerationKnowledge } from '../support/generation-knowledge.ts';
import { fixtureOrg } from '../support/salesforce/fixture-org.ts';
import { changeRow } from '../support/salesforce/org-rows.ts';
import { type OrgTable, storedTable } from '../support/salesforce/org-table.ts';
import { passagesOf } from '../support/salesforce/source-passages.ts';
import { fixturesFolder, settingsOf, startFixtureOrg } from '../support/salesforce/test-org.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const processFile = fileURLToPath(new URL('../support/salesforce/sync-process.ts', import.meta.url));

/** Kills of a first load, and again of a pass over changes. */
const kills = 6;

/** Enough for several pages of each object. */
const someOfTheFixtures = (): readonly OrgTable[] =>
  fixtureOrg(fixturesFolder).map((table) => {
    const most = { Case: 60, Knowledge__kav: 80 }[table.name];
    return most === undefined
      ? table
      : storedTable(table.name, table.fields, [...table.rowsFrom('')].slice(0, most));
  });

test('a process that is killed at any moment of a first load or of a pass loses nothing and doubles nothing', async () => {
  const org = await startFixtureOrg({ tables: someOfTheFixtures() });
  const folder = await temporaryFolder();
  const settings = await settingsOf(org, { CAIR_SALESFORCE_PAGE_ROWS: '25' });
  const source = openSalesforce(readConfig(settings));
  const data = join(folder, 'data');

  /** Starts a pass and kills it some moment after it has written so many passages; gives whether it was still at work. */
  const killAfter = async (written: number, waitMs: number): Promise<boolean> => {
    const child = fork(processFile, [data, JSON.stringify(settings)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const gone = once(child, 'exit');
    const reached = new Promise<void>((resolve) => {
      child.on('message', (done) => {
        if (Number(done) >= written) resolve();
      });
    });
    await Promise.race([reached.then(() => sleep(waitMs)), gone]);
    child.kill('SIGKILL');
    const [, signal] = await gone;
    return signal === 'SIGKILL';
  };

  /** The index is a full copy of the record, its words are counted right, and in the end it is what the source holds. */
  const lookInto = async (isWhole: boolean): Promise<void> => {
    const embedder = fakeEmbedder();
    const knowledge = await openGenerationKnowledge({ folder: data }, { embedder });
    try {
      await knowledge.restoreIndex();
      if (isWhole) await syncOver(readConfig(settings), knowledge).sync();
      const held = new Map<string, unknown>();
      const frequencies = new Map<string, number>();
      for await (const { passage, search } of knowledge.store.all()) {
        held.set(passage.id, passage);
        for (const term of new Set([...search.titleTerms, ...search.bodyTerms]))
          frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      }
      expect(await knowledge.index.count()).toBe(held.size);
      if (!isWhole) return;
      expect(held).toEqual(await passagesOf(source));
      const counted = await knowledge.store.termStatistics([...frequencies.keys()]);
      expect(counted).toEqual({ passages: held.size, frequencies });
    } finally {
      await knowledge.close();
    }
  };

  /** Kills pass after pass, each somewhere in its work, and gives how many were not done yet. */
  const killOften = async (mostWritten: number, before: () => void): Promise<number> => {
    let inTheMiddle = 0;
    for (let at = 0; at < kills; at += 1) {
      before();
      if (await killAfter(Math.random() * mostWritten, Math.random() * 120)) inTheMiddle += 1;
      await lookInto(false);
    }
    return inTheMiddle;
  };

  expect(await killOften(60, () => undefined)).toBeGreaterThan(3);
  await lookInto(true);

  let edition = 0;
  const edit = (): void => {
    edition += 1;
    const rows = [...(org.tables.get('Knowledge__kav')?.rowsFrom('') ?? [])];
    for (const [at, row] of rows.entries()) {
      if (row['PublishStatus'] !== 'Online' || at % 3 !== edition % 3) continue;
      const Answer__c = `<h2>New</h2><p>The quaggamire edition ${edition} holds.</p>${'<p>More of it.</p>'.repeat(edition)}`;
      changeRow(org, 'Knowledge__kav', row, at % 40 === 0 ? { PublishStatus: 'Archived' } : { Answer__c });
    }
    const cases = [...(org.tables.get('Case')?.rowsFrom('') ?? [])];
    for (const row of cases.slice(edition * 5, edition * 5 + 5))
      changeRow(
        org,
        'Case',
        row,
        edition % 2 === 0 ? { IsClosed: false } : { Subject: `Edition ${edition}` },
      );
  };
  expect(await killOften(40, edit)).toBeGreaterThan(1);
  await lookInto(true);
  const knowledge = await openGenerationKnowledge({ folder: data });
  expect(await documentsFor(knowledge, 'quaggamire edition')).not.toEqual([]);
  await knowledge.close();
}, 180_000);
