import { expect, onTestFinished, test } from 'vitest';
import type { SyncOptions, SyncParts } from '../../../src/copilot/syncing/sync-parts.ts';
import { makeTakeChanges } from '../../../src/copilot/syncing/take-changes.ts';
import type { SourceChange } from '../../../src/knowledge/changing-source.ts';
import type { SourceItem } from '../../../src/knowledge/knowledge-source.ts';
import { articleOf } from '../../support/documents.ts';
import { fakeEmbedder } from '../../support/fake-embedder.ts';
import { memoryPassageIndex } from '../../support/memory-passage-index.ts';
import { openSyncKnowledge } from '../../support/salesforce/sync-knowledge.ts';

/** A place that nobody passes before it is opened, and that tells when somebody has come. */
const gate = () => {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  const pass = (): Promise<void> => {
    reached.resolve();
    return opened.promise;
  };
  return { reached: reached.promise, open: opened.resolve, pass };
};

const openGate = async (): Promise<void> => undefined;

const numbered = (at: number, category = ''): SourceChange => {
  const article = articleOf({ id: `KA-${at}`, text: `Cable number${at} is posted.`, category });
  return { kind: 'item', item: { kind: 'article', article } satisfies SourceItem };
};

const markAt = (id: string): SourceChange => ({
  kind: 'mark',
  object: 'articles',
  watermark: { stamp: '2026-01-01T00:00:00.000Z', id, readAt: '2026-01-01T00:00:00.000Z' },
});

/** Knowledge whose model and index let nothing pass before they are told to. */
const openStage = async (
  gates: {
    readonly model?: (texts: readonly string[]) => Promise<void>;
    readonly index?: () => Promise<void>;
  } = {},
) => {
  const { model = openGate, index = openGate } = gates;
  const embedder = fakeEmbedder();
  const memory = memoryPassageIndex();
  const knowledge = await openSyncKnowledge({
    embedder: {
      ...embedder,
      embed: async (...asked) => {
        await model(asked[0]);
        return embedder.embed(...asked);
      },
    },
    index: {
      ...memory,
      upsert: async (entries) => {
        await index();
        await memory.upsert(entries);
      },
    },
  });
  onTestFinished(knowledge.close);
  const held = async () => (await knowledge.store.counts()).documents.article;
  const markedAt = async () => (await knowledge.marks.marks('org'))['articles']?.id ?? null;
  const parts: SyncParts = { ...knowledge, sync: knowledge.marks };
  const run = (
    changes: AsyncIterable<SourceChange>,
    options: Partial<SyncOptions> = {},
    others: Partial<SyncParts> = {},
  ) =>
    makeTakeChanges({ ...parts, ...others })('org', changes, { leastShare: 0, ...options }, () => undefined);
  return { run, held, markedAt, embedder, index: memory, marks: knowledge.marks };
};

/** Three pages of ten documents, each with its mark, that tell when nobody reads them any more. */
const threePages = () => {
  const ended = Promise.withResolvers<void>();
  async function* changes(): AsyncGenerator<SourceChange> {
    try {
      for (const [page, id] of ['a', 'b', 'c'].entries()) {
        for (let at = 0; at < 10; at += 1) yield numbered(page * 10 + at);
        yield markAt(id);
      }
    } finally {
      ended.resolve();
    }
  }
  return { changes: changes(), ended: ended.promise };
};

const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('the model has work before the source has given as many documents as are written together', async () => {
  const model = gate();
  const source = gate();
  const { run, held } = await openStage({ model: model.pass });
  async function* slow() {
    for (let at = 0; at < 60; at += 1) {
      if (at === 40) await source.pass();
      yield numbered(at);
    }
  }
  const running = run(slow());
  await Promise.all([model.reached, source.reached]);
  model.open();
  source.open();
  await running;
  expect(await held()).toBe(60);
});

test('documents are read and cut while the model works on those before', async () => {
  const model = gate();
  const { run, held, embedder } = await openStage({ model: model.pass });
  const isCut = Promise.withResolvers<void>();
  async function* many() {
    for (let at = 0; at < 500; at += 1) yield numbered(at);
  }
  const running = run(many(), {
    progress: (step, done) => {
      if (step === 'read' && done === 500) isCut.resolve();
    },
  });
  await isCut.promise;
  expect(embedder.embedded).toEqual([]);
  expect(await held()).toBe(0);
  model.open();
  await running;
  expect(await held()).toBe(500);
});

test('the model goes on while documents are written, and no mark stands before what it covers', async () => {
  const index = gate();
  const isAhead = Promise.withResolvers<void>();
  const { run, held, markedAt } = await openStage({
    index: index.pass,
    model: async (texts) => {
      if (texts.some((text) => text.includes('number29 '))) isAhead.resolve();
    },
  });
  const running = run(threePages().changes);
  await Promise.all([index.reached, isAhead.promise]);
  expect([await held(), await markedAt()]).toEqual([10, 'a']);
  index.open();
  await running;
  expect([await held(), await markedAt()]).toEqual([30, 'c']);
});

test('of a source without end only so much is read ahead, by its size, and less is cut', async () => {
  const model = gate();
  const abort = new AbortController();
  const stop = new Error('enough');
  const { run } = await openStage({ model: model.pass });
  let given = 0;
  let cut = 0;
  async function* endless() {
    for (;;) {
      given += 1;
      yield numbered(given, 'x'.repeat(10_000));
    }
  }
  const running = run(endless(), {
    signal: abort.signal,
    progress: (_step, done) => {
      cut = done;
    },
  });
  running.catch(() => undefined);
  await model.reached;
  for (let last = -1, same = 0; same < 50; same = cut === last ? same + 1 : 0) {
    last = cut;
    await aTurn();
  }
  expect(cut).toBeGreaterThan(500);
  expect(cut).toBeLessThan(2_000);
  expect(given - cut).toBeGreaterThan(300);
  expect(given - cut).toBeLessThanOrEqual(400);
  abort.abort(stop);
  model.open();
  await expect(running).rejects.toBe(stop);
});

test('a page that cannot be written ends reading and embedding, and the marks stay with the pages before', async () => {
  const { run, held, markedAt, embedder, index, marks } = await openStage();
  const { changes, ended } = threePages();
  const take: typeof marks.take = async (origin, step) => {
    if (step.mark?.watermark.id === 'b') throw new Error('no space left');
    await marks.take(origin, step);
  };
  await expect(run(changes, {}, { sync: { ...marks, take } })).rejects.toThrow('no space left');
  await ended;
  expect([await held(), await index.count(), await markedAt()]).toEqual([10, 10, 'a']);
  const { length } = embedder.embedded;
  await aTurn();
  expect(embedder.embedded).toHaveLength(length);
});

test('a document that cannot be cut ends reading and embedding, and no mark stands without its page', async () => {
  const { run, held, markedAt } = await openStage();
  const { changes, ended } = threePages();
  const vocabulary = {
    conceptsIn: (text: string) => {
      if (text.includes('number25 ')) throw new Error('a rule is broken');
      return [];
    },
  };
  await expect(run(changes, {}, { vocabulary })).rejects.toThrow('a rule is broken');
  await ended;
  const pages = [null, 'a', 'b'].indexOf(await markedAt());
  expect(await held()).toBe(10 * pages);
});

test('a model that fails ends reading and writing', async () => {
  const { run, held, markedAt } = await openStage({
    model: async (texts) => {
      if (texts.some((text) => text.includes('number15 '))) throw new Error('the model is gone');
    },
  });
  const { changes, ended } = threePages();
  await expect(run(changes)).rejects.toThrow('the model is gone');
  await ended;
  expect([0, 10]).toContain(await held());
  expect([null, 'a'][(await held()) / 10]).toBe(await markedAt());
});

test('told to stop while the model works, nothing that it was given is written', async () => {
  const model = gate();
  const abort = new AbortController();
  const stop = new Error('stop');
  const { run, held, markedAt } = await openStage({ model: model.pass });
  const { changes, ended } = threePages();
  const running = run(changes, { signal: abort.signal });
  running.catch(() => undefined);
  await model.reached;
  abort.abort(stop);
  model.open();
  await expect(running).rejects.toBe(stop);
  await ended;
  expect([await held(), await markedAt()]).toEqual([0, null]);
});
