import { expect, onTestFinished, test } from 'vitest';
import { makeLearnDocuments } from '../../src/copilot/learn-documents.ts';
import { sourcesKeptByDraft } from '../../src/copilot/marking/sources-kept-by-draft.ts';
import { makeReindex } from '../../src/copilot/reindex.ts';
import type { ClosedCase } from '../../src/knowledge/closed-case.ts';
import { isMinedPair } from '../../src/knowledge/mined-pair.ts';
import type { Passage } from '../../src/knowledge/passage.ts';
import { evidenceQuery } from '../../src/retrieve/evidence-query.ts';
import { closedCaseOf, sourceOf } from '../support/documents.ts';
import { draftOf } from '../support/draft-of.ts';
import { fakeEmbedder } from '../support/fake-embedder.ts';
import { answers, asks, mining, twoQuestions } from '../support/many-questions.ts';
import { eraseRow, rowWith } from '../support/salesforce/org-rows.ts';
import { openSyncKnowledge } from '../support/salesforce/sync-knowledge.ts';
import { startSmallOrg } from '../support/salesforce/sync-stage.ts';
import { sourceOver } from '../support/salesforce/test-org.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

const open = async (): Promise<TestKnowledge & { readonly embedder: ReturnType<typeof fakeEmbedder> }> => {
  const embedder = fakeEmbedder();
  const knowledge = await openTestKnowledge({ embedder, mining });
  onTestFinished(knowledge.close);
  return { ...knowledge, embedder };
};

const documentOf = (
  { store }: Pick<TestKnowledge, 'store'>,
  source = '00300001',
): Promise<readonly Passage[]> => store.document({ kind: 'case', source, language: 'en' });

const item = (closedCase: ClosedCase) => ({ kind: 'case', closedCase }) as const;

const { messages } = twoQuestions();

const threeQuestions = twoQuestions({
  messages: [
    ...messages,
    asks('What does a second key cost?'),
    answers('A second key costs 90 euro at the workshop.'),
  ],
});

test('the case that answers a question is found once, by the pair that answers it', async () => {
  const knowledge = await open();
  await knowledge.reindex(sourceOf([item(twoQuestions()), item(closedCaseOf({ id: '00300002' }))]));
  const { hits } = await knowledge.findEvidence(
    evidenceQuery('Where are winter tyres stored?', 'en'),
    {
      kinds: ['case'],
      languages: null,
      market: null,
      model: null,
      withInternal: false,
      validOn: '2026-11-22',
    },
    10,
  );
  expect(hits.map(({ passage }) => passage.source)).toEqual(['00300001', '00300002']);
  expect(hits[0]?.passage.question).toBe('where do you store my winter tyres?');
});

test('turning mining on embeds the pairs alone, turning it off takes them out and embeds nothing', async () => {
  const knowledge = await open();
  const source = sourceOf([item(twoQuestions()), item(closedCaseOf({ id: '00300002' }))]);
  const plain = makeReindex({ ...knowledge, mining: undefined });
  await plain(source);
  knowledge.embedder.embedded.length = 0;
  expect(await knowledge.reindex(source)).toMatchObject({ added: 2, changed: 0, removed: 0, unchanged: 2 });
  expect(knowledge.embedder.embedded).toHaveLength(2);
  expect(await plain(source)).toMatchObject({ added: 0, changed: 0, removed: 2, unchanged: 2 });
  expect(knowledge.embedder.embedded).toHaveLength(2);
  expect(await knowledge.index.count()).toBe(2);
});

test('a case that is written anew embeds the question that came, and loses the passages of those that went', async () => {
  const knowledge = await open();
  await knowledge.reindex(sourceOf([item(twoQuestions())]));
  knowledge.embedder.embedded.length = 0;
  await knowledge.reindex(sourceOf([item(threeQuestions)]));
  // The whole case, which is another now, and the new pair.
  expect(knowledge.embedder.embedded).toHaveLength(2);
  expect(await documentOf(knowledge)).toHaveLength(4);
  await knowledge.reindex(sourceOf([item(closedCaseOf())]));
  expect(await documentOf(knowledge)).toHaveLength(1);
  expect(await knowledge.index.count()).toBe(1);
});

test('a later edition of a case that is learned replaces all of its passages', async () => {
  const knowledge = await open();
  const learn = makeLearnDocuments(knowledge);
  await learn([item(threeQuestions)]);
  expect(await documentOf(knowledge)).toHaveLength(4);
  await learn([item(closedCaseOf())]);
  expect((await documentOf(knowledge)).filter(isMinedPair)).toEqual([]);
  expect(await knowledge.index.count()).toBe(1);
});

test('an edited reply is checked against all that the cited case says, whichever of its pairs was found', async () => {
  const knowledge = await open();
  await knowledge.reindex(sourceOf([item(twoQuestions())]));
  const [, card] = await documentOf(knowledge);
  if (card === undefined) throw new Error('The case has no pair.');
  const evidence = [{ passage: card, score: 0.9, reason: 'Weak match', question: 'q1' }];
  const kept = await sourcesKeptByDraft({ ...draftOf('D-1'), evidence }, knowledge.store);
  expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(['00300001']));
  expect(kept.map(({ text }) => text).join('\n')).toContain('stored at the workshop in Cardiff');
});

const startOrg = async () => {
  const org = await startSmallOrg();
  const knowledge = await openSyncKnowledge({ mining });
  onTestFinished(knowledge.close);
  const source = sourceOver(org, { pageRows: 25 });
  await knowledge.sync(source);
  const number = '00304507';
  expect((await documentOf(knowledge, number)).filter(isMinedPair).length).toBeGreaterThan(1);
  return { org, knowledge, source, number, row: rowWith(org, 'Case', { CaseNumber: number }) };
};

test('a case that is deleted in the org takes all of its passages with it in one pass', async () => {
  const { org, knowledge, source, number, row } = await startOrg();
  const held = await documentOf(knowledge, number);
  const count = await knowledge.index.count();
  org.tables.get('Case')?.put?.({ ...row, IsDeleted: true, SystemModstamp: org.now().toISOString() });
  expect(await knowledge.sync(source)).toMatchObject({ removed: held.length });
  expect(await documentOf(knowledge, number)).toEqual([]);
  expect(await knowledge.index.count()).toBe(count - held.length);
});

test('a case that is opened again answers no more with any of its passages', async () => {
  const { org, knowledge, source, number, row } = await startOrg();
  org.tables.get('Case')?.put?.({ ...row, IsClosed: false, SystemModstamp: org.now().toISOString() });
  await knowledge.sync(source);
  expect(await documentOf(knowledge, number)).toEqual([]);
});

test('a case that was erased without a trace loses all of its passages by a comparison', async () => {
  const { org, knowledge, source, number, row } = await startOrg();
  const held = await documentOf(knowledge, number);
  eraseRow(org, 'Case', row);
  expect(await knowledge.reconcile(source)).toMatchObject({ removed: held.length, written: 0 });
  expect(await documentOf(knowledge, number)).toEqual([]);
});

test('a comparison leaves pairs that are there, and a second pass finds nothing to do', async () => {
  const { knowledge, source } = await startOrg();
  expect(await knowledge.reconcile(source)).toMatchObject({ removed: 0, written: 0 });
  expect(await knowledge.sync(source)).toMatchObject({ removed: 0, written: 0 });
});
