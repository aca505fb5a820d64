import { expect, test } from 'vitest';
import { makeLearnDocuments } from '../../src/copilot/learn-documents.ts';
import { articleOf, closedCaseOf } from '../support/documents.ts';
import { openTestKnowledge } from '../support/test-knowledge.ts';

const article = (id: string, text: string, given: Parameters<typeof articleOf>[0] = {}) =>
  ({ kind: 'article', article: articleOf({ id, text, ...given }) }) as const;

test('documents are added to what is there and are found by the next search', async () => {
  const knowledge = await openTestKnowledge();
  const learn = makeLearnDocuments(knowledge);
  await learn([article('KA-1', 'Winter tyres are stored at the workshop.')]);
  await learn([article('KA-2', 'A cable is in the boot.'), { kind: 'case', closedCase: closedCaseOf() }]);
  expect((await knowledge.store.counts()).documents).toEqual({ article: 2, case: 1, answer: 0 });
  expect(await knowledge.sourcesWith('tyres')).toEqual(['KA-1']);
  expect(await knowledge.sourcesWith('card')).toContain('00300001');
  expect(await knowledge.store.indexedRevision(knowledge.indexName)).toBe(await knowledge.store.revision());
  await knowledge.close();
});

test('a later edition replaces the earlier one, with the parts that it no longer has', async () => {
  const knowledge = await openTestKnowledge();
  const learn = makeLearnDocuments(knowledge);
  const sections = ['Tyres', 'Rims'].map((heading) => ({
    heading,
    text: `${heading} are stored at the workshop for the season. `.repeat(10),
  }));
  await learn([{ kind: 'article', article: articleOf({ id: 'KA-1', sections }) }]);
  expect(await knowledge.sourcesWith('rims')).toEqual(['KA-1']);
  await learn([article('KA-1', 'Tyres are stored nowhere.')]);
  expect(await knowledge.sourcesWith('rims')).toEqual([]);
  expect((await knowledge.store.counts()).passages).toBe(1);
  await knowledge.close();
});

test('of two editions that become known together the later one counts', async () => {
  const knowledge = await openTestKnowledge();
  const text = 'Rims are stored at the workshop for the season. '.repeat(30);
  await makeLearnDocuments(knowledge)([article('KA-1', text), article('KA-1', 'Tyres are stored nowhere.')]);
  expect(await knowledge.sourcesWith('rims')).toEqual([]);
  expect(await knowledge.sourcesWith('tyres')).toEqual(['KA-1']);
  await knowledge.close();
});

test('documents without anything to find change nothing', async () => {
  const knowledge = await openTestKnowledge();
  const learn = makeLearnDocuments(knowledge);
  await learn([]);
  await learn([article('KA-1', 'Not yet.', { status: 'draft' })]);
  expect(await knowledge.store.revision()).toBe(0);
  await knowledge.close();
});
