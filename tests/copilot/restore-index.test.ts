import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lanceDbPassageIndex } from '../../src/adapters/lancedb/passage-index.ts';
import { makeRestoreIndex } from '../../src/copilot/restore-index.ts';
import type { SourceItem } from '../../src/knowledge/knowledge-source.ts';
import { articleOf, closedCaseOf, sourceOf } from '../support/documents.ts';
import { type FakeEmbedder, fakeEmbedder } from '../support/fake-embedder.ts';
import { memoryPassageIndex } from '../support/memory-passage-index.ts';
import { recordOf } from '../support/passage-of.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

const opened: TestKnowledge[] = [];

afterEach(async () => {
  for (const knowledge of opened.splice(0)) await knowledge.close();
});

const openIn = async (folder: string, embedder: FakeEmbedder = fakeEmbedder()): Promise<TestKnowledge> =>
  openTestKnowledge({
    path: join(folder, 'copilot.db'),
    embedder,
    index: await lanceDbPassageIndex({ folder: join(folder, 'index'), dimensions: embedder.dimensions }),
  });

const source = sourceOf([
  { kind: 'article', article: articleOf({ id: 'KA-1', title: 'Page', text: 'Winter tyres are stored.' }) },
  { kind: 'article', article: articleOf({ id: 'KA-2', title: 'Page', text: 'The alarm on a ferry.' }) },
  { kind: 'case', closedCase: closedCaseOf() },
] satisfies SourceItem[]);

test('an index that is a full copy is left alone', async () => {
  const folder = await temporaryFolder();
  const first = await openIn(folder);
  await first.reindex(source);
  expect(await first.restoreIndex()).toBe(false);
  await first.close();
  const embedder = fakeEmbedder();
  const second = await openIn(folder, embedder);
  opened.push(second);
  expect(await second.restoreIndex()).toBe(false);
  expect(embedder.embedded).toEqual([]);
  expect(await second.sourcesWith('ferry')).toEqual(['KA-2']);
});

test('an index whose folder was deleted is rebuilt from the record without asking the model', async () => {
  const folder = await temporaryFolder();
  const first = await openIn(folder);
  await first.reindex(source);
  await first.close();
  await rm(join(folder, 'index'), { recursive: true });
  const embedder = fakeEmbedder();
  const second = await openIn(folder, embedder);
  opened.push(second);
  expect(await second.sourcesWith('ferry')).toEqual([]);
  const done: number[] = [];
  expect(await second.restoreIndex((count) => done.push(count))).toBe(true);
  expect(done.at(-1)).toBe(3);
  expect(embedder.embedded).toEqual([]);
  expect(await second.index.count()).toBe(3);
  expect((await second.sourcesFor('the alarm on a ferry'))[0]).toBe('KA-2');
  expect(await second.restoreIndex()).toBe(false);
});

test('an index that is a copy of an older revision is rebuilt', async () => {
  const knowledge = await openTestKnowledge();
  opened.push(knowledge);
  await knowledge.reindex(source);
  const [ferry] = (await Array.fromAsync(knowledge.store.all())).filter(
    ({ passage }) => passage.source === 'KA-2',
  );
  const changed = recordOf({ ...ferry?.passage, text: 'The alarm in a tunnel.' });
  await knowledge.store.apply({ upserts: [changed], removals: [] });
  expect(await knowledge.index.count()).toBe(3);
  expect(await knowledge.sourcesWith('tunnel')).toEqual([]);
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.sourcesWith('tunnel')).toEqual(['KA-2']);
  expect(await knowledge.sourcesWith('ferry')).toEqual([]);
});

test('passages that the record does not have are gone after a rebuild', async () => {
  const knowledge = await openTestKnowledge();
  opened.push(knowledge);
  await knowledge.reindex(source);
  await knowledge.index.upsert([{ record: recordOf({ id: 'ghost', text: 'A ghost.' }), vector: null }]);
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.index.count()).toBe(3);
});

test('another embedding model gets an index of its own vectors', async () => {
  const folder = await temporaryFolder();
  const first = await openTestKnowledge({ path: join(folder, 'copilot.db') });
  await first.reindex(source);
  await first.close();
  const embedder = fakeEmbedder({ id: 'other@2' });
  const second = await openTestKnowledge({
    path: join(folder, 'copilot.db'),
    embedder,
    index: memoryPassageIndex(),
  });
  opened.push(second);
  expect(await second.restoreIndex()).toBe(true);
  expect(embedder.embedded).toHaveLength(3);
  expect(await second.restoreIndex()).toBe(false);
});

test('an empty record with an empty index needs no rebuild', async () => {
  const knowledge = await openTestKnowledge();
  opened.push(knowledge);
  expect(await knowledge.restoreIndex()).toBe(false);
});

test('a rebuild that breaks off is made good by the next one', async () => {
  const index = memoryPassageIndex();
  const knowledge = await openTestKnowledge({ index });
  opened.push(knowledge);
  await knowledge.reindex(source);
  await knowledge.store.apply({ upserts: [recordOf({ source: 'KA-3' })], removals: [] });
  const failing = { ...index, upsert: async () => Promise.reject(new Error('no space left')) };
  await expect(makeRestoreIndex({ ...knowledge, index: failing })()).rejects.toThrow('no space left');
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.index.count()).toBe(4);
});

test('a rebuild that breaks off is made good even when nothing was stored since', async () => {
  const index = memoryPassageIndex();
  const knowledge = await openTestKnowledge({ index });
  opened.push(knowledge);
  await knowledge.reindex(source);
  await index.remove((await Array.fromAsync(knowledge.store.all())).map(({ passage }) => passage.id));
  const failing = { ...index, upsert: async () => Promise.reject(new Error('no space left')) };
  await expect(makeRestoreIndex({ ...knowledge, index: failing })()).rejects.toThrow('no space left');
  for (const id of ['x', 'y', 'z'])
    await index.upsert([{ record: recordOf({ id, text: 'A ghost.' }), vector: null }]);
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.sourcesWith('ghost')).toEqual([]);
  expect(await knowledge.sourcesWith('ferry')).toEqual(['KA-2']);
});

test('a rebuild embeds the next passages while the index takes in the ones before', async () => {
  const folder = await temporaryFolder();
  const first = await openTestKnowledge({ path: join(folder, 'copilot.db') });
  const records = Array.from({ length: 4_100 }, (_, at) =>
    recordOf({ source: `KA-${at}`, text: `Text ${at}.` }),
  );
  await first.store.apply({ upserts: records, removals: [] });
  await first.close();
  const embedder = fakeEmbedder({ id: 'other@2' });
  const index = memoryPassageIndex();
  const taken: number[] = [];
  const second = await openTestKnowledge({
    path: join(folder, 'copilot.db'),
    embedder,
    index: {
      ...index,
      upsert: async (entries) => {
        if (taken.length === 0)
          while (embedder.embedded.length < 4_000) await new Promise((resolve) => setTimeout(resolve, 5));
        taken.push(entries.length);
        await index.upsert(entries);
      },
    },
  });
  opened.push(second);
  const done: number[] = [];
  expect(await second.restoreIndex((count) => done.push(count))).toBe(true);
  expect(taken).toEqual([2_000, 2_000, 100]);
  expect(done).toEqual([2_000, 4_000, 4_100]);
  expect(embedder.embedded).toHaveLength(4_100);
  expect(await second.index.count()).toBe(4_100);
});

test('an index that has missed changes takes them in and is never emptied meanwhile', async () => {
  const index = memoryPassageIndex();
  let clearings = 0;
  const knowledge = await openTestKnowledge({
    index: {
      ...index,
      clear: async () => {
        clearings += 1;
        await index.clear();
      },
    },
  });
  opened.push(knowledge);
  await knowledge.reindex(source);
  const gone = (await Array.fromAsync(knowledge.store.all())).find(
    ({ passage }) => passage.source === 'KA-1',
  );
  await knowledge.store.apply({
    upserts: [recordOf({ source: 'KA-3', text: 'A tunnel.' })],
    removals: [gone?.passage.id ?? ''],
  });
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.sourcesWith('tunnel')).toEqual(['KA-3']);
  expect(await knowledge.sourcesWith('winter')).toEqual([]);
  expect(clearings).toBe(0);
  expect(await knowledge.restoreIndex()).toBe(false);
});

test('an index whose missed changes are no longer known is rebuilt', async () => {
  const knowledge = await openTestKnowledge();
  opened.push(knowledge);
  await knowledge.reindex(source);
  await knowledge.store.apply({ upserts: [recordOf({ source: 'KA-3', text: 'A tunnel.' })], removals: [] });
  await knowledge.store.markIndexed('another index', await knowledge.store.revision());
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.sourcesWith('tunnel')).toEqual(['KA-3']);
  expect(await knowledge.index.count()).toBe(4);
});
