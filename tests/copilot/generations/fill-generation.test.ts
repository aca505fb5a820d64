import { afterEach, expect, test } from 'vitest';
import { fillGeneration } from '../../../src/copilot/generations/fill-generation.ts';
import type { KnowledgeSource, SourceItem } from '../../../src/knowledge/knowledge-source.ts';
import type { PassageStore } from '../../../src/knowledge/passage-store.ts';
import { articleOf, sourceOf } from '../../support/documents.ts';
import { fakeEmbedder } from '../../support/fake-embedder.ts';
import { openTestKnowledge, type TestKnowledge } from '../../support/test-knowledge.ts';

const opened: TestKnowledge[] = [];
afterEach(async () => {
  for (const knowledge of opened.splice(0)) await knowledge.close();
});

const open = async (...given: Parameters<typeof openTestKnowledge>): Promise<TestKnowledge> => {
  const knowledge = await openTestKnowledge(...given);
  opened.push(knowledge);
  return knowledge;
};

const article = (id: string, text: string): SourceItem => ({
  kind: 'article',
  article: articleOf({ id, title: 'Page', text }),
});

const winter = article('KA-1', 'Winter tyres are stored at the workshop.');
const summer = article('KA-1', 'Summer tyres are stored at the workshop.');

const many = (
  count: number,
  before: (at: number) => Promise<void> = async () => undefined,
): KnowledgeSource => ({
  name: 'many',
  read: async function* () {
    for (let at = 0; at < count; at += 1) {
      await before(at);
      yield article(`KA-${at}`, `Text number ${at}.`);
    }
  },
});

const fill = (parts: Parameters<typeof fillGeneration>[0], source: KnowledgeSource) =>
  fillGeneration(parts, source, () => undefined);

const textsOf = async (store: PassageStore): Promise<readonly string[]> => {
  const texts: string[] = [];
  for await (const { passage } of store.all()) texts.push(passage.text);
  return texts;
};

test('what is read is in the record before the rest is read, 200 passages at a time at most', async () => {
  const sizes: number[] = [];
  const knowledge = await open();
  const store: PassageStore = {
    ...knowledge.store,
    apply: async (change) => {
      sizes.push(change.upserts.length);
      await knowledge.store.apply(change);
    },
  };
  const more = Promise.withResolvers<void>();
  const filling = fill(
    { ...knowledge, store },
    many(700, async (at) => (at === 400 ? more.promise : undefined)),
  );
  while ((await knowledge.store.counts()).passages < 256)
    await new Promise((resolve) => setTimeout(resolve, 5));
  more.resolve();
  expect(await filling).toMatchObject({ added: 700, passages: 700 });
  expect(Math.max(...sizes)).toBe(200);
  expect((await knowledge.store.counts()).passages).toBe(700);
});

test('records wait in the record for a model that is slow, and reading does not wait for it', async () => {
  const model = fakeEmbedder();
  const isRead = Promise.withResolvers<void>();
  const asked: string[] = [];
  const knowledge = await open({
    embedder: {
      ...model,
      embed: async (texts, role) => {
        asked.push(...texts);
        await isRead.promise;
        return model.embed(texts, role);
      },
    },
  });
  const lookedUp: number[] = [];
  const store: PassageStore = {
    ...knowledge.store,
    records: async (ids) => {
      lookedUp.push(ids.length);
      return knowledge.store.records(ids);
    },
  };
  const source = many(3_000, async (at) => (at === 2_999 ? isRead.resolve() : undefined));
  await fill({ ...knowledge, store }, source);
  expect(model.embedded).toHaveLength(3_000);
  expect(lookedUp.reduce((sum, count) => sum + count, 0)).toBe(3_000);
  expect(Math.max(...lookedUp)).toBeLessThan(400);
});

test('a second fill writes what differs, takes out what is gone and embeds nothing that is known', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await open({ embedder });
  await fill(knowledge, sourceOf([winter, article('KA-2', 'Ferry.'), article('KA-3', 'Key.')]));
  embedder.embedded.length = 0;
  const result = await fill(knowledge, sourceOf([summer, article('KA-3', 'Key.')]));
  expect(result).toMatchObject({ added: 0, changed: 1, removed: 1, unchanged: 1, passages: 2 });
  expect(embedder.embedded).toEqual(['Page\nSummer tyres are stored at the workshop.']);
  expect((await textsOf(knowledge.store)).toSorted()).toEqual([
    'Key.',
    'Summer tyres are stored at the workshop.',
  ]);
});

test('of a document that comes twice the later one holds, also where it is what was stored before', async () => {
  const between = Array.from({ length: 300 }, (_, at) => article(`KA-${at + 10}`, `Text ${at}.`));
  for (const items of [
    [winter, summer],
    [winter, ...between, summer],
  ]) {
    const knowledge = await open();
    await fill(knowledge, sourceOf([summer]));
    await fill(knowledge, sourceOf(items));
    expect(await textsOf(knowledge.store)).toContain('Summer tyres are stored at the workshop.');
    expect(await textsOf(knowledge.store)).not.toContain('Winter tyres are stored at the workshop.');
  }
});

test('an empty source is refused and takes nothing out', async () => {
  const knowledge = await open();
  await fill(knowledge, sourceOf([winter]));
  await expect(fill(knowledge, sourceOf([]))).rejects.toMatchObject({ code: 'input-empty' });
  expect(await textsOf(knowledge.store)).toHaveLength(1);
});
