import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSearchKnowledge } from '../../src/copilot/search-knowledge.ts';
import type { SourceItem } from '../../src/knowledge/knowledge-source.ts';
import { articleOf, closedCaseOf, sourceOf } from '../support/documents.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

let knowledge: TestKnowledge;
let search: ReturnType<typeof makeSearchKnowledge>;

beforeAll(async () => {
  knowledge = await openTestKnowledge();
  search = makeSearchKnowledge({ ...knowledge, today: () => '2026-11-21' });
  await knowledge.reindex(
    sourceOf([
      { kind: 'article', article: articleOf({ id: 'KA-1' }) },
      { kind: 'article', article: articleOf({ id: 'KA-2', audience: 'internal' }) },
      { kind: 'article', article: articleOf({ id: 'KA-3', markets: ['SE'], models: ['2'] }) },
      { kind: 'article', article: articleOf({ id: 'KA-4', validTo: '2026-11-20' }) },
      { kind: 'case', closedCase: closedCaseOf({ id: '1' }) },
    ] satisfies SourceItem[]),
  );
});

afterAll(() => knowledge.close());

const sourcesOf = async (given: Partial<Parameters<typeof search>[0]>): Promise<readonly string[]> => {
  const { hits } = await search({ text: 'Where is the charging card?', limit: 10, ...given });
  return hits.map(({ passage }) => passage.source).sort();
};

test('an advisor finds everything that is valid, internal articles too', async () => {
  expect(await sourcesOf({})).toEqual(['1', 'KA-1', 'KA-2', 'KA-3']);
});

test('kind, market, model and number of hits limit a search', async () => {
  expect(await sourcesOf({ kind: 'case' })).toEqual(['1']);
  expect(await sourcesOf({ kind: 'answer' })).toEqual([]);
  expect(await sourcesOf({ kind: 'article', market: 'NO' })).toEqual(['KA-1', 'KA-2']);
  expect(await sourcesOf({ kind: 'article', market: 'SE', model: '2' })).toEqual(['KA-1', 'KA-2', 'KA-3']);
  expect(await sourcesOf({ limit: 2 })).toHaveLength(2);
});
