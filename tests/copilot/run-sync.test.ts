import { expect, onTestFinished, test } from 'vitest';
import { sqlGenerationStore } from '../../src/adapters/sql/generation-store.ts';
import { readConfig } from '../../src/composition/config.ts';
import { syncOver } from '../../src/composition/sync-over.ts';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import type { ChangingSource } from '../../src/knowledge/changing-source.ts';
import { openGenerationKnowledge, readAlong } from '../support/generation-knowledge.ts';
import { memoryPassageIndex } from '../support/memory-passage-index.ts';
import { changeRow, rowWith } from '../support/salesforce/org-rows.ts';
import { openSyncKnowledge } from '../support/salesforce/sync-knowledge.ts';
import { expectInLine, startRead, startSmallOrg, startStage } from '../support/salesforce/sync-stage.ts';
import { settingsOf, sourceOver } from '../support/salesforce/test-org.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('an index that fails is mended by the next pass, and the record stands', async () => {
  const org = await startSmallOrg();
  const index = memoryPassageIndex();
  let isFailing = true;
  const knowledge = await openSyncKnowledge({
    index: {
      ...index,
      upsert: async (entries) => {
        if (isFailing) throw new CopilotError('index-failed', 'The disk is full.');
        return index.upsert(entries);
      },
    },
  });
  const source = sourceOver(org);
  await expect(knowledge.sync(source)).rejects.toThrow('The disk is full.');
  expect((await knowledge.store.counts()).passages).toBeGreaterThan(0);
  isFailing = false;
  await knowledge.sync(source);
  expect(await knowledge.index.count()).toBe((await knowledge.store.counts()).passages);
  await knowledge.close();
});

test('a comparison before the first load is whole goes on with the load', async () => {
  const stage = await startStage();
  const run = await stage.knowledge.reconcile(stage.source);
  expect(run.written).toBeGreaterThan(5);
  expect(Object.keys(await stage.knowledge.marks.marks('org'))).toContain('Knowledge__kav');
  await expectInLine(stage);
});

test('where the live generation is of another source, all is read anew before changes are taken in', async () => {
  const stage = await startRead();
  const generations = sqlGenerationStore(stage.knowledge.database);
  expect((await generations.list())[0]).toMatchObject({ source: 'salesforce', embedder: 'fake@1' });
  await generations.describe(1, { source: 'files:before' });
  const row = rowWith(stage.org, 'Knowledge__kav', { ArticleNumber: 'KA-1003', Language: 'en_US' });
  changeRow(stage.org, 'Knowledge__kav', row, { Title: 'Another title' });
  const steps: string[] = [];
  const source: ChangingSource = {
    ...stage.source,
    read: () => {
      steps.push('whole');
      return stage.source.read();
    },
    changes: (since) => {
      steps.push('changes');
      return stage.source.changes(since);
    },
  };
  await stage.knowledge.sync(source);
  expect(steps).toEqual(['whole', 'changes']);
  expect((await generations.list())[0]?.source).toBe('salesforce');
  await expectInLine(stage);
});

test('search answers throughout passes that change every article', async () => {
  const org = await startSmallOrg();
  const knowledge = await openGenerationKnowledge({ folder: await temporaryFolder() });
  onTestFinished(knowledge.close);
  const { sync } = syncOver(readConfig(await settingsOf(org)), knowledge);
  await sync();
  const reading = readAlong(knowledge, 'When does my charging card arrive?');
  for (let edition = 1; edition <= 4; edition += 1) {
    for (const row of [...(org.tables.get('Knowledge__kav')?.rowsFrom('') ?? [])])
      changeRow(org, 'Knowledge__kav', row, {
        Summary: `Edition ${edition}`,
        Title: `Charging card ${edition}`,
      });
    expect((await sync()).written).toBeGreaterThan(4);
  }
  const { searches, wrong } = await reading.stop();
  expect(wrong).toEqual([]);
  expect(searches).toBeGreaterThan(8);
});
