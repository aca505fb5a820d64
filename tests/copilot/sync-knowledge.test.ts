import { expect, test } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { articlePassages } from '../../src/knowledge/article-passages.ts';
import type { ChangingSource } from '../../src/knowledge/changing-source.ts';
import type { FakeSalesforce } from '../support/salesforce/fake-salesforce.ts';
import { changeRow, rowWith } from '../support/salesforce/org-rows.ts';
import { passagesOf } from '../support/salesforce/source-passages.ts';
import { expectInLine, type Stage, startRead, startStage } from '../support/salesforce/sync-stage.ts';

const articles = 'Knowledge__kav';

const answerOf = (org: FakeSalesforce, number: string) =>
  rowWith(org, articles, { ArticleNumber: number, Language: 'en_US' });

const textsOf = async ({ knowledge }: Stage): Promise<string> => {
  const texts: string[] = [];
  for await (const { passage } of knowledge.store.all()) texts.push(JSON.stringify(passage));
  return texts.join('\n');
};

test('a first load brings in what the source holds, masked, and a second pass finds nothing to do', async () => {
  const stage = await startStage();
  const first = await stage.knowledge.sync(stage.source);
  await expectInLine(stage);
  expect(first).toMatchObject({ failure: null, removed: 0, skipped: 0 });
  expect(first.written).toBe((await passagesOf(stage.source)).size);
  stage.embedder.embedded.length = 0;
  const revision = await stage.knowledge.store.revision();
  const calls = stage.org.usage.used;
  const second = await stage.knowledge.sync(stage.source);
  expect(second).toMatchObject({ written: 0, removed: 0 });
  expect(stage.embedder.embedded).toEqual([]);
  expect(await stage.knowledge.store.revision()).toBe(revision);
  expect(stage.org.usage.used - calls).toBeLessThanOrEqual(7);
});

test('an edited article answers anew after one pass, which costs the passage that changed', async () => {
  const stage = await startRead();
  const row = answerOf(stage.org, 'KA-1003');
  changeRow(stage.org, articles, row, {
    Answer__c: String(row['Answer__c']).replace('</p>', ' The zebrafish clause holds.</p>'),
  });
  const passages = (await stage.knowledge.store.counts()).passages;
  const { written, removed } = await stage.knowledge.sync(stage.source);
  expect({ written, removed, embedded: stage.embedder.embedded.length }).toEqual({
    written: 1,
    removed: 0,
    embedded: 1,
  });
  expect(await stage.knowledge.sourcesWith('zebrafish')).toEqual(['KA-1003']);
  expect((await stage.knowledge.store.counts()).passages).toBe(passages);
  await expectInLine(stage);
});

test('an article that grows shorter loses the passages that it no longer has', async () => {
  const stage = await startRead();
  changeRow(stage.org, articles, answerOf(stage.org, 'KA-1201'), {
    Answer__c: '<p>Ask us about the quokka instead.</p>',
  });
  expect((await stage.knowledge.sync(stage.source)).removed).toBeGreaterThan(0);
  await expectInLine(stage);
});

test.each([
  ['archived', { PublishStatus: 'Archived' }],
  ['unpublished without a trace', { PublishStatus: 'Draft', SystemModstamp: '2020-01-01T00:00:00.000Z' }],
  ['deleted', { IsDeleted: true }],
])('an article that is %s answers no more after one pass', async (_, fields) => {
  const stage = await startRead();
  const key = { kind: 'article', source: 'KA-1201', language: 'en' } as const;
  expect(await stage.knowledge.store.document(key)).not.toEqual([]);
  changeRow(stage.org, articles, answerOf(stage.org, 'KA-1201'), fields);
  await stage.knowledge.sync(stage.source);
  expect(await stage.knowledge.store.document(key)).toEqual([]);
  expect(await stage.knowledge.store.document({ ...key, language: 'sv' })).not.toEqual([]);
  await expectInLine(stage);
});

test('an article that is hidden from the public becomes internal without being embedded again', async () => {
  const stage = await startRead();
  changeRow(stage.org, articles, answerOf(stage.org, 'KA-1201'), { IsVisibleInPkb: false });
  await stage.knowledge.sync(stage.source);
  const [passage] = await stage.knowledge.store.document({
    kind: 'article',
    source: 'KA-1201',
    language: 'en',
  });
  expect(passage?.audience).toBe('internal');
  expect(stage.embedder.embedded).toEqual([]);
  await expectInLine(stage);
});

test('a draft beside the published version changes nothing', async () => {
  const stage = await startRead();
  changeRow(stage.org, articles, answerOf(stage.org, 'KA-1201'), {
    Id: 'ka0000000000990001',
    PublishStatus: 'Draft',
    Title: 'Not yet',
  });
  expect(await stage.knowledge.sync(stage.source)).toMatchObject({ written: 0, removed: 0 });
});

test('a new version of an article marks its translations as out of date', async () => {
  const stage = await startRead();
  const translation = rowWith(stage.org, articles, { ArticleNumber: 'KA-1003', Language: 'sv' });
  changeRow(stage.org, articles, answerOf(stage.org, 'KA-1003'), { Summary: 'New.' });
  changeRow(stage.org, articles, translation, {
    IsOutOfDate: true,
    SystemModstamp: translation.SystemModstamp,
  });
  await stage.knowledge.sync(stage.source);
  const [passage] = await stage.knowledge.store.document({
    kind: 'article',
    source: 'KA-1003',
    language: 'sv',
  });
  expect(passage?.outOfDate).toBe(true);
});

test('a case is read again when an answer comes later, and its customer is masked', async () => {
  const stage = await startRead();
  const parent = rowWith(stage.org, 'Case', { CaseNumber: '00304520' });
  const name = (parent['Contact'] as { readonly Name: string }).Name;
  const at = stage.org.now().toISOString();
  stage.org.tables.get('EmailMessage')?.put?.({
    Id: '02s000000000990001',
    ParentId: parent.Id,
    Incoming: false,
    Status: '3',
    TextBody: `Dear ${name}, the axolotl part is here. Write to axolotl.owner@mail.example if not.`,
    MessageDate: at,
    SystemModstamp: at,
    IsDeleted: false,
  });
  expect((await stage.knowledge.sync(stage.source)).written).toBe(1);
  expect(await stage.knowledge.sourcesWith('axolotl')).toEqual(['00304520']);
  expect(await textsOf(stage)).not.toContain('axolotl.owner@mail.example');
  expect(await textsOf(stage)).not.toContain(name);
  await expectInLine(stage);
});

test.each([
  ['deleted', { IsDeleted: true }],
  ['opened again', { IsClosed: false }],
])('a case that is %s answers no more after one pass', async (_, fields) => {
  const stage = await startRead();
  changeRow(stage.org, 'Case', rowWith(stage.org, 'Case', { CaseNumber: '00304520' }), fields);
  expect(await stage.knowledge.sync(stage.source)).toMatchObject({ removed: 1 });
  expect((await stage.knowledge.store.counts()).documents.case).toBe(1);
  await expectInLine(stage);
});

test('a fault of the source in the middle keeps what came before, and the next pass goes on from there', async () => {
  const stage = await startStage();
  const kinds = new Set<string>();
  const failing: ChangingSource = {
    ...stage.source,
    changes: async function* (since) {
      for await (const change of stage.source.changes(since)) {
        if (change.kind === 'item') kinds.add(change.item.kind);
        if (change.kind === 'item' && change.item.kind === 'case') throw new Error('the line is dead');
        yield change;
      }
    },
  };
  await expect(stage.knowledge.sync(failing)).rejects.toThrow('the line is dead');
  const { documents } = await stage.knowledge.store.counts();
  expect(documents.article).toBeGreaterThan(3);
  expect(documents.case).toBe(0);
  expect(Object.keys(await stage.knowledge.marks.marks('org'))).toContain(articles);
  const { last, whole } = await stage.knowledge.marks.lastPasses('sync');
  expect(last).toMatchObject({ failure: { code: 'internal' }, written: expect.any(Number) });
  expect(last?.failure?.message).not.toContain('dead');
  expect(whole).toBeNull();
  stage.embedder.embedded.length = 0;
  const next = await stage.knowledge.sync(stage.source);
  expect(next.written).toBe((await stage.knowledge.store.counts()).documents.case);
  await expectInLine(stage);
});

test('a model that fails leaves no mark behind that promises more than is held', async () => {
  const stage = await startStage();
  stage.embedder.failFromNowOn();
  await expect(stage.knowledge.sync(stage.source)).rejects.toThrow('told to fail');
  expect((await stage.knowledge.store.counts()).passages).toBe(0);
  expect(await stage.knowledge.marks.marks('org')).not.toHaveProperty(articles);
});

test('rows that change under the reader are held as they are in the end', async () => {
  const stage = await startStage();
  let edits = 0;
  stage.org.faults.beforePage = () => {
    if (edits >= 6) return;
    edits += 1;
    const number = edits % 2 === 0 ? 'KA-1003' : 'KA-1201';
    const Answer__c =
      edits < 5
        ? `<h2>One</h2><p>${'Long. '.repeat(200)}</p><h2>Two</h2><p>Edit ${edits}</p>`
        : '<p>Short.</p>';
    changeRow(stage.org, articles, answerOf(stage.org, number), { Answer__c });
  };
  await stage.knowledge.sync(stage.source);
  expect(edits).toBe(6);
  await stage.knowledge.sync(stage.source);
  await expectInLine(stage);
});

test('a document that comes twice before it is written is held as it came last', async () => {
  const stage = await startStage(200);
  const article = await (async () => {
    for await (const item of stage.source.read()) if (item.kind === 'article') return item.article;
    throw new Error('no article');
  })();
  const long = {
    ...article,
    sections: ['a', 'b', 'c'].map((heading) => ({ heading, text: 'Words of it. '.repeat(90) })),
  };
  const short = { ...article, sections: [{ heading: '', text: 'Few words.' }] };
  const watermark = { stamp: '2026-01-01T00:00:00.000Z', id: 'x', readAt: '2026-01-01T00:00:00.000Z' };
  const comingAs = (...editions: readonly Article[]): ChangingSource => ({
    ...stage.source,
    changes: async function* () {
      for (const one of editions) {
        yield { kind: 'item', item: { kind: 'article', article: one } };
        yield { kind: 'mark', object: 'any', watermark };
      }
      const { id, language } = article;
      yield { kind: 'all', of: 'article', keys: [{ kind: 'article', id, language }] };
    },
    ids: async function* () {
      yield { kind: 'article', id: article.id, language: article.language };
    },
  });
  await stage.knowledge.sync(comingAs(short));
  // The last edition is the one that is held while the others are still to be written.
  await stage.knowledge.sync(comingAs(long, short, long, short));
  const { id: source, language } = article;
  expect(await stage.knowledge.store.document({ kind: 'article', source, language })).toEqual(
    await articlePassages(short),
  );
});

test('another origin is read from the start, and what it has never had goes', async () => {
  const stage = await startRead();
  const emptied: ChangingSource = {
    ...stage.source,
    changes: async function* (since) {
      expect(since).toEqual({});
      yield* stage.source.changes(since);
    },
    ids: async function* () {
      for await (const key of stage.source.ids()) if (key.id !== '00304520') yield key;
    },
  };
  await stage.knowledge.sync(emptied, {}, 'another');
  expect(stage.embedder.embedded).toEqual([]);
  expect((await stage.knowledge.store.counts()).documents.case).toBe(1);
  expect(await stage.knowledge.marks.marks('org')).toEqual({});
});

test('told to stop it ends between two pieces and goes on later', async () => {
  const stage = await startStage();
  const abort = new AbortController();
  const stop = new Error('stop');
  await expect(
    stage.knowledge.sync(stage.source, { signal: abort.signal, progress: () => abort.abort(stop) }),
  ).rejects.toBe(stop);
  await stage.knowledge.sync(stage.source);
  await expectInLine(stage);
});
