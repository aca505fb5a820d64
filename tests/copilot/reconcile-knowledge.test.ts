import { expect, onTestFinished, test } from 'vitest';
import type { ChangingSource } from '../../src/knowledge/changing-source.ts';
import { eraseRow, rowWith } from '../support/salesforce/org-rows.ts';
import { openSyncKnowledge } from '../support/salesforce/sync-knowledge.ts';
import { expectInLine, startRead, startStage } from '../support/salesforce/sync-stage.ts';
import { sourceOver, startFixtureOrg } from '../support/salesforce/test-org.ts';

test('a case that was erased without a trace is gone from the passages after one comparison', async () => {
  const stage = await startRead();
  eraseRow(stage.org, 'Case', rowWith(stage.org, 'Case', { CaseNumber: '00304520' }));
  expect(await stage.knowledge.sync(stage.source)).toMatchObject({ removed: 0 });
  expect(await stage.knowledge.reconcile(stage.source)).toMatchObject({ removed: 1, written: 0 });
  const held: string[] = [];
  for await (const { passage } of stage.knowledge.store.all()) held.push(passage.source);
  expect(held).not.toContain('00304520');
  await expectInLine(stage);
});

test('what is missing here is read again, and nothing else', async () => {
  const stage = await startRead();
  const lost: string[] = [];
  for await (const { passage } of stage.knowledge.store.all())
    if (passage.source === '00304507' || (passage.source === 'KA-1003' && passage.language === 'sv'))
      lost.push(passage.id);
  await stage.knowledge.store.apply({ upserts: [], removals: lost });
  await stage.knowledge.index.remove(lost);
  const run = await stage.knowledge.reconcile(stage.source);
  expect(run).toMatchObject({ documents: 2, written: lost.length, removed: 0, failure: null });
  expect(stage.embedder.embedded).toEqual([]);
  await expectInLine(stage);
});

test('an article of a second locale of its language is found by its number', async () => {
  const stage = await startStage();
  const row = rowWith(stage.org, 'Knowledge__kav', { ArticleNumber: 'KA-1003', Language: 'en_US' });
  stage.org.tables.get('Knowledge__kav')?.put?.({ ...row, Id: 'ka0000000000990002', Language: 'en_GB' });
  await stage.knowledge.sync(stage.source);
  const key = { kind: 'article', source: 'KA-1003.en_GB', language: 'en' } as const;
  const held = await stage.knowledge.store.document(key);
  expect(held).not.toEqual([]);
  await stage.knowledge.store.apply({ upserts: [], removals: held.map(({ id }) => id) });
  expect(await stage.knowledge.reconcile(stage.source)).toMatchObject({ documents: 1 });
  expect(await stage.knowledge.store.document(key)).toEqual(held);
});

test('a source that seems to have lost nearly everything takes nothing out until somebody says so', async () => {
  const org = await startFixtureOrg();
  const knowledge = await openSyncKnowledge();
  onTestFinished(knowledge.close);
  const source = sourceOver(org);
  await knowledge.sync(source);
  const before = await knowledge.store.counts();
  const blind: ChangingSource = {
    ...source,
    changes: async function* (since) {
      for await (const change of source.changes(since))
        yield change.kind === 'all' ? { ...change, keys: change.keys.slice(0, 3) } : change;
    },
    ids: async function* () {
      for await (const key of source.ids()) if (key.kind === 'article') yield key;
    },
  };
  await expect(knowledge.sync(blind)).rejects.toThrow('no longer shows');
  await expect(knowledge.reconcile(blind)).rejects.toThrow('cair sync --force');
  expect(await knowledge.store.counts()).toEqual(before);
  expect((await knowledge.marks.lastPasses('sync')).last?.failure?.code).toBe('conflict');
  await knowledge.sync(blind, { leastShare: 0 });
  expect((await knowledge.store.counts()).documents.article).toBe(3);
  await knowledge.reconcile(blind, { leastShare: 0 });
  expect((await knowledge.store.counts()).documents).toMatchObject({
    article: before.documents.article,
    case: 0,
  });
});

test('approved answers stay whatever the source holds', async () => {
  const stage = await startRead();
  const [record] = await stage.knowledge.store.records([
    ...(await stage.knowledge.store.hashes(['case'])).keys(),
  ]);
  if (record === undefined) throw new Error('no case');
  const answer = {
    ...record,
    passage: { ...record.passage, kind: 'answer', id: 'an-answer', source: 'D-1' },
  } as const;
  await stage.knowledge.store.apply({ upserts: [answer], removals: [] });
  await stage.knowledge.reconcile(stage.source);
  await stage.knowledge.sync(stage.source);
  expect((await stage.knowledge.store.counts()).documents.answer).toBe(1);
});
