import { afterEach, expect, test } from 'vitest';
import { makeReindex } from '../../src/copilot/reindex.ts';
import type { ReindexResult } from '../../src/copilot/reindex-result.ts';
import { answerPassage } from '../../src/knowledge/approved-answer.ts';
import type { SourceItem } from '../../src/knowledge/knowledge-source.ts';
import { passageRecord } from '../../src/knowledge/passage-record.ts';
import { articleOf, closedCaseOf, sourceOf } from '../support/documents.ts';
import { fakeEmbedder } from '../support/fake-embedder.ts';
import { memoryPassageIndex } from '../support/memory-passage-index.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

const opened: TestKnowledge[] = [];

const openKnowledge = async (...given: Parameters<typeof openTestKnowledge>): Promise<TestKnowledge> => {
  const knowledge = await openTestKnowledge(...given);
  opened.push(knowledge);
  return knowledge;
};

afterEach(async () => {
  for (const knowledge of opened.splice(0)) await knowledge.close();
});

const article = (id: string, text: string, given: Parameters<typeof articleOf>[0] = {}): SourceItem => ({
  kind: 'article',
  article: articleOf({ id, title: 'Page', text, ...given }),
});

const closedCase: SourceItem = { kind: 'case', closedCase: closedCaseOf() };

const winter = article('KA-1', 'Winter tyres are stored at the workshop.');
const ferry = article('KA-2', 'Switch the alarm off before the ferry.');

test('articles and cases of a source are found after the first run', async () => {
  const knowledge = await openKnowledge();
  const result = await knowledge.reindex(sourceOf([winter, ferry, closedCase], 'files:demo'));
  expect(result).toEqual({
    source: 'files:demo',
    dryRun: false,
    articles: 2,
    cases: 1,
    passages: 3,
    added: 3,
    changed: 0,
    removed: 0,
    unchanged: 0,
    skipped: [],
  } satisfies ReindexResult);
  expect((await knowledge.sourcesFor('Where are my winter tyres stored?'))[0]).toBe('KA-1');
  expect((await knowledge.sourcesFor('How many working days does the charging card take?'))[0]).toBe(
    '00300001',
  );
  expect(await knowledge.index.count()).toBe(3);
  expect(await knowledge.store.indexedRevision(knowledge.indexName)).toBe(await knowledge.store.revision());
});

test('a second run over an unchanged source embeds, writes and changes nothing', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await openKnowledge({ embedder });
  const source = sourceOf([winter, ferry, closedCase]);
  await knowledge.reindex(source);
  const revision = await knowledge.store.revision();
  embedder.embedded.length = 0;
  expect(await knowledge.reindex(source)).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3 });
  expect(embedder.embedded).toEqual([]);
  expect(await knowledge.store.revision()).toBe(revision);
});

test('only what changed is embedded again, and is found by its new words alone', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await openKnowledge({ embedder });
  await knowledge.reindex(sourceOf([winter, ferry]));
  embedder.embedded.length = 0;
  const changed = article('KA-2', 'Switch the alarm off before the tunnel.');
  expect(await knowledge.reindex(sourceOf([winter, changed]))).toMatchObject({ changed: 1, unchanged: 1 });
  expect(embedder.embedded).toEqual(['Page\nSwitch the alarm off before the tunnel.']);
  expect(await knowledge.sourcesWith('tunnel')).toEqual(['KA-2']);
  expect(await knowledge.sourcesWith('ferry')).toEqual([]);
});

test('a change of market alone is written without asking the model', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await openKnowledge({ embedder });
  await knowledge.reindex(sourceOf([winter, ferry]));
  embedder.embedded.length = 0;
  const limited = article('KA-1', 'Winter tyres are stored at the workshop.', { markets: ['SE'] });
  expect(await knowledge.reindex(sourceOf([limited, ferry]))).toMatchObject({ changed: 1 });
  expect(embedder.embedded).toEqual([]);
  expect(await knowledge.sourcesFor('winter tyres', { market: 'NO' })).not.toContain('KA-1');
  expect(await knowledge.sourcesFor('winter tyres', { market: 'SE' })).toContain('KA-1');
});

test('an article that is gone or archived stops being found', async () => {
  const knowledge = await openKnowledge();
  await knowledge.reindex(sourceOf([winter, ferry, closedCase]));
  const archived = article('KA-2', 'Switch the alarm off before the ferry.', { status: 'archived' });
  expect(await knowledge.reindex(sourceOf([archived, closedCase]))).toMatchObject({
    removed: 2,
    articles: 1,
  });
  expect(await knowledge.sourcesWith('ferry')).toEqual([]);
  expect(await knowledge.sourcesWith('winter')).toEqual([]);
  expect(await knowledge.index.count()).toBe(1);
  expect((await knowledge.store.counts()).passages).toBe(1);
});

test('an article that became shorter leaves no passage of its old end behind', async () => {
  const knowledge = await openKnowledge();
  const long = Array.from({ length: 60 }, (_, at) => `Sentence ${at} is about the ferry today.`).join(' ');
  await knowledge.reindex(sourceOf([article('KA-1', long)]));
  expect(await knowledge.index.count()).toBeGreaterThan(1);
  await knowledge.reindex(sourceOf([article('KA-1', 'Only this.')]));
  expect(await knowledge.index.count()).toBe(1);
  expect(await knowledge.sourcesWith('ferry')).toEqual([]);
});

test('approved answers stay when articles and cases come and go', async () => {
  const knowledge = await openKnowledge();
  const record = passageRecord(
    answerPassage({
      decisionId: 'D-1',
      part: 0,
      language: 'en',
      market: null,
      model: null,
      subject: 'Key',
      question: 'What does a key card cost?',
      answer: 'A key card costs 35 euro.',
      approvedAt: '2026-11-21T10:00:00Z',
    }),
  );
  await knowledge.store.apply({ upserts: [record], removals: [] });
  await knowledge.index.upsert(await knowledge.embedRecords([record]));
  await knowledge.reindex(sourceOf([winter]));
  await knowledge.reindex(sourceOf([ferry]), { full: true });
  expect(await knowledge.sourcesWith('euro')).toEqual(['D-1']);
});

test('an empty source is refused and nothing is lost', async () => {
  const knowledge = await openKnowledge();
  await knowledge.reindex(sourceOf([winter, ferry]));
  const skipped: SourceItem = { kind: 'skipped', where: 'a.pdf', reason: 'files of this kind are not read' };
  for (const items of [[], [skipped]])
    await expect(knowledge.reindex(sourceOf(items))).rejects.toMatchObject({
      name: 'CopilotError',
      code: 'input-empty',
    });
  expect(await knowledge.sourcesWith('winter')).toEqual(['KA-1']);
  expect((await knowledge.store.counts()).passages).toBe(2);
});

test('the only article of a source stops being found when it is archived', async () => {
  const knowledge = await openKnowledge();
  await knowledge.reindex(sourceOf([winter]));
  const archived = article('KA-1', 'Winter tyres are stored at the workshop.', { status: 'archived' });
  await knowledge.reindex(sourceOf([archived])).catch(() => undefined);
  expect(await knowledge.sourcesWith('winter')).toEqual([]);
});

test('what could not be read is reported with its place, and the rest is indexed', async () => {
  const knowledge = await openKnowledge();
  const skipped: SourceItem = { kind: 'skipped', where: 'en.jsonl:7', reason: 'the line is no JSON' };
  const result = await knowledge.reindex(sourceOf([winter, skipped, ferry]));
  expect(result.skipped).toEqual([{ where: 'en.jsonl:7', reason: 'the line is no JSON' }]);
  expect(result).toMatchObject({ articles: 2, passages: 2 });
});

test('two documents with one key become one, the later one', async () => {
  const knowledge = await openKnowledge();
  const again = article('KA-1', 'Summer tyres are stored at the workshop.');
  expect(await knowledge.reindex(sourceOf([winter, again]))).toMatchObject({ passages: 1, added: 1 });
  expect(await knowledge.sourcesWith('summer')).toEqual(['KA-1']);
  expect(await knowledge.sourcesWith('winter')).toEqual([]);
});

test('a dry run says what it would do and does nothing', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await openKnowledge({ embedder });
  await knowledge.reindex(sourceOf([winter]));
  const revision = await knowledge.store.revision();
  embedder.embedded.length = 0;
  expect(await knowledge.reindex(sourceOf([ferry]), { dryRun: true })).toMatchObject({
    dryRun: true,
    added: 1,
    removed: 1,
  });
  expect(embedder.embedded).toEqual([]);
  expect(await knowledge.store.revision()).toBe(revision);
  expect(await knowledge.sourcesWith('winter')).toEqual(['KA-1']);
});

test('a full run writes every passage again without embedding what is known', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await openKnowledge({ embedder });
  await knowledge.reindex(sourceOf([winter, ferry]));
  embedder.embedded.length = 0;
  expect(await knowledge.reindex(sourceOf([winter, ferry]), { full: true })).toMatchObject({
    changed: 2,
    unchanged: 0,
  });
  expect(embedder.embedded).toEqual([]);
  expect(await knowledge.index.count()).toBe(2);
});

test('a model that fails leaves store and index as they were', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await openKnowledge({ embedder });
  await knowledge.reindex(sourceOf([winter]));
  const revision = await knowledge.store.revision();
  embedder.failFromNowOn();
  await expect(knowledge.reindex(sourceOf([ferry]))).rejects.toMatchObject({ code: 'embedder-failed' });
  expect(await knowledge.store.revision()).toBe(revision);
  expect(await knowledge.sourcesWith('winter')).toEqual(['KA-1']);
});

test('a source that breaks off half-way leaves store and index as they were', async () => {
  const knowledge = await openKnowledge();
  await knowledge.reindex(sourceOf([winter, ferry]));
  const breaking = {
    name: 'breaking',
    read: async function* (): AsyncGenerator<SourceItem> {
      yield winter;
      throw new Error('the disk is gone');
    },
  };
  await expect(knowledge.reindex(breaking)).rejects.toThrow('the disk is gone');
  expect(await knowledge.sourcesWith('ferry')).toEqual(['KA-2']);
});

test('an index that fails after the record was written is known to be no full copy', async () => {
  const index = memoryPassageIndex();
  const knowledge = await openKnowledge({ index });
  await knowledge.reindex(sourceOf([winter]));
  const failing = makeReindex({
    ...knowledge,
    index: { ...index, upsert: async () => Promise.reject(new Error('no space left')) },
  });
  await expect(failing(sourceOf([winter, ferry]))).rejects.toThrow('no space left');
  expect(await knowledge.store.indexedRevision(knowledge.indexName)).toBeLessThan(
    await knowledge.store.revision(),
  );
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.sourcesWith('ferry')).toEqual(['KA-2']);
});

test('a run after one whose index failed makes the index a full copy again', async () => {
  const index = memoryPassageIndex();
  const knowledge = await openKnowledge({ index });
  await knowledge.reindex(sourceOf([winter, ferry]));
  const failing = makeReindex({
    ...knowledge,
    index: { ...index, upsert: async () => Promise.reject(new Error('no space left')) },
  });
  const changed = article('KA-2', 'Switch the alarm off before the tunnel.');
  await failing(sourceOf([winter, changed])).catch(() => undefined);
  await knowledge.reindex(sourceOf([winter, changed, closedCase]));
  await knowledge.restoreIndex();
  expect(await knowledge.sourcesWith('tunnel')).toEqual(['KA-2']);
});

test('a process that dies between record and index leaves an index that is known to be no full copy', async () => {
  const knowledge = await openKnowledge();
  await knowledge.reindex(sourceOf([winter]));
  let reached = (): void => undefined;
  const died = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const dying = makeReindex({
    ...knowledge,
    store: { ...knowledge.store },
    index: {
      ...knowledge.index,
      upsert: () => {
        reached();
        return new Promise<void>(() => undefined);
      },
    },
  });
  void dying(sourceOf([winter, ferry]));
  await died;
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.sourcesWith('ferry')).toEqual(['KA-2']);
});

/** A source of many short articles that tells how many of them were read, and can be made to wait or fail. */
const manyArticles = (count: number, before: (at: number) => Promise<void> = async () => undefined) => {
  const many = {
    name: 'many',
    given: 0,
    read: async function* (): AsyncGenerator<SourceItem> {
      for (let at = 0; at < count; at += 1) {
        await before(at);
        many.given += 1;
        yield article(`KA-${at}`, `Text number ${at}.`);
      }
    },
  };
  return many;
};

test('what is read is embedded while more is read, and nothing is written before all of it is', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await openKnowledge({ embedder });
  const more = Promise.withResolvers<void>();
  const run = knowledge.reindex(manyArticles(400, async (at) => (at === 300 ? more.promise : undefined)));
  while (embedder.embedded.length < 256) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await knowledge.store.revision()).toBe(0);
  expect(await knowledge.index.count()).toBe(0);
  more.resolve();
  expect(await run).toMatchObject({ added: 400 });
  expect(embedder.embedded).toHaveLength(400);
  expect(await knowledge.index.count()).toBe(400);
});

test('a source that breaks off changes nothing, and what was embedded before is not embedded again', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await openKnowledge({ embedder });
  await knowledge.reindex(sourceOf([winter]));
  const revision = await knowledge.store.revision();
  const breaking = manyArticles(400, async (at) => {
    if (at < 300) return;
    while (embedder.embedded.length < 257) await new Promise((resolve) => setTimeout(resolve, 5));
    throw new Error('the disk is gone');
  });
  await expect(knowledge.reindex(breaking)).rejects.toThrow('the disk is gone');
  expect(await knowledge.store.revision()).toBe(revision);
  expect(await knowledge.index.count()).toBe(1);
  await knowledge.reindex(manyArticles(400));
  expect(embedder.embedded).toHaveLength(1 + 400);
});

test('a model that fails ends the reading of a long source at the next document', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await openKnowledge({ embedder });
  embedder.failFromNowOn();
  const slow = manyArticles(1_000, async (at) => {
    if (at >= 300) await new Promise((resolve) => setTimeout(resolve, 10));
  });
  await expect(knowledge.reindex(slow)).rejects.toMatchObject({ code: 'embedder-failed' });
  const { given } = slow;
  expect(given).toBeLessThan(360);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(slow.given).toBe(given);
});

test('a model that fails is heard of while the rest of a source is as it was', async () => {
  const fake = fakeEmbedder();
  const embedder = {
    ...fake,
    textsPerCall: 1_000,
    embed: async (...texts: Parameters<typeof fake.embed>) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return fake.embed(...texts);
    },
  };
  const knowledge = await openKnowledge({ embedder });
  await knowledge.reindex(manyArticles(1_000));
  const text = (at: number): string => (at < 300 ? `New text ${at}.` : `Text number ${at}.`);
  let given = 0;
  const changed = {
    name: 'changed',
    read: async function* (): AsyncGenerator<SourceItem> {
      for (; given < 1_000; given += 1) yield article(`KA-${given}`, text(given));
    },
  };
  embedder.failFromNowOn();
  await expect(knowledge.reindex(changed)).rejects.toMatchObject({ code: 'embedder-failed' });
  expect(given).toBeLessThan(500);
});

test('a document that is repeated as it is stored counts as unchanged, whatever was read before', async () => {
  const knowledge = await openKnowledge();
  await knowledge.reindex(sourceOf([winter]));
  const other = article('KA-1', 'Summer tyres are stored at the workshop.');
  expect(await knowledge.reindex(sourceOf([other, winter]))).toMatchObject({ changed: 0, unchanged: 1 });
  expect(await knowledge.sourcesWith('winter')).toEqual(['KA-1']);
});

test('the index takes a large change in pieces with their vectors, after the record has it', async () => {
  const embedder = fakeEmbedder();
  const index = memoryPassageIndex();
  const sizes: number[] = [];
  const revisions: number[] = [];
  const knowledge: TestKnowledge = await openKnowledge({
    embedder,
    index: {
      ...index,
      upsert: async (entries) => {
        sizes.push(entries.length);
        revisions.push(await knowledge.store.revision());
        expect(entries.every(({ vector }) => vector?.length === embedder.dimensions)).toBe(true);
        await index.upsert(entries);
      },
    },
  });
  const written: string[] = [];
  await knowledge.reindex(manyArticles(4_500), {
    progress: (step, done, total) => step === 'write' && written.push(`${done}/${total}`),
  });
  expect(sizes).toEqual([2_000, 2_000, 500]);
  expect(revisions).toEqual([1, 1, 1]);
  expect(written).toEqual(['2000/4500', '4000/4500', '4500/4500']);
  expect(embedder.embedded).toHaveLength(4_500);
  expect(await knowledge.store.indexedRevision(knowledge.indexName)).toBe(1);
});

test('the embedding is told of once it is known how much there is', async () => {
  const knowledge = await openKnowledge();
  const steps: (readonly [string, number, number | null])[] = [];
  await knowledge.reindex(manyArticles(1_000), { progress: (...step) => steps.push(step) });
  const embeds = steps.filter(([step]) => step === 'embed');
  expect(embeds.every(([, , total]) => total === 1_000)).toBe(true);
  expect(embeds.at(-1)).toEqual(['embed', 1_000, 1_000]);
  expect(steps.findLastIndex(([step]) => step === 'read')).toBeLessThan(
    steps.findIndex(([step]) => step === 'embed'),
  );
});

test('progress is told from reading to writing', async () => {
  const knowledge = await openKnowledge();
  const steps: string[] = [];
  await knowledge.reindex(sourceOf([winter, ferry]), {
    progress: (step, done, total) => steps.push(`${step} ${done}/${total}`),
  });
  expect(steps[0]).toBe('read 2/2');
  expect(steps).toContain('embed 2/2');
  expect(steps.at(-1)).toBe('write 2/2');
});
