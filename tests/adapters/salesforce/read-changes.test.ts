import { expect, test } from 'vitest';
import type {
  ChangingSource,
  SourceChange,
  SourceKey,
  Watermark,
} from '../../../src/knowledge/changing-source.ts';
import type { SourceItem } from '../../../src/knowledge/knowledge-source.ts';
import { fixtureOrg } from '../../support/salesforce/fixture-org.ts';
import { changeRow, rowWith } from '../../support/salesforce/org-rows.ts';
import { sourceOver, startFixtureOrg } from '../../support/salesforce/test-org.ts';
import { writeSmallSource } from '../../support/small-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const nameOf = ({ kind, id, language }: SourceKey): string => [kind, id, language].filter(Boolean).join(' ');

const keyOf = (item: SourceItem): string => {
  if (item.kind === 'article') return `article ${item.article.id} ${item.article.language}`;
  return item.kind === 'case' ? `case ${item.closedCase.id}` : 'none';
};

/** Takes changes in as an index would: in pages, each kept with its mark. */
const makeKeeper = () => {
  const documents = new Map<string, SourceItem>();
  let marks: Record<string, Watermark> = {};
  const take = (change: SourceChange): void => {
    if (change.kind === 'item') documents.set(keyOf(change.item), change.item);
    if (change.kind === 'removed') documents.delete(nameOf(change.key));
    if (change.kind === 'mark') marks = { ...marks, [change.object]: change.watermark };
    if (change.kind === 'all') {
      const kept = new Set(change.keys.map(nameOf));
      for (const key of documents.keys())
        if (key.startsWith(change.of) && !kept.has(key)) documents.delete(key);
    }
  };
  return {
    documents,
    take,
    /** Reads one pass, or so many of its changes; gives those that were documents. */
    pass: async (source: ChangingSource, most = Number.POSITIVE_INFINITY): Promise<readonly string[]> => {
      const seen: string[] = [];
      let left = most;
      for await (const change of source.changes(marks)) {
        if (left === 0) break;
        left -= 1;
        take(change);
        if (change.kind === 'item') seen.push(keyOf(change.item));
        if (change.kind === 'removed') seen.push(`- ${nameOf(change.key)}`);
      }
      return seen;
    },
  };
};

const startSmallOrg = async () => {
  const folder = await temporaryFolder();
  writeSmallSource(folder);
  const org = await startFixtureOrg({ tables: fixtureOrg(folder) });
  return { org, source: sourceOver(org, { pageRows: 25 }) };
};

const articles = 'Knowledge__kav';

/** Gives an org that was read once, with its keeper. */
const startRead = async () => {
  const { org, source } = await startSmallOrg();
  const keeper = makeKeeper();
  await keeper.pass(source);
  return { org, source, keeper };
};

test('without marks the changes are all there is', async () => {
  const { source, keeper } = await startRead();
  const read = new Map<string, SourceItem>();
  for await (const item of source.read()) read.set(keyOf(item), item);
  expect(keeper.documents).toEqual(read);
  expect(read.size).toBeGreaterThan(6);
});

test('nothing changed gives no document and takes few calls', async () => {
  const { org, source, keeper } = await startRead();
  const before = org.usage.used;
  expect(await keeper.pass(source)).toEqual([]);
  expect(org.usage.used - before).toBeLessThanOrEqual(7);
});

test('a new version of an article comes with its translations, whose stamps need not have moved', async () => {
  const { org, source, keeper } = await startRead();
  const row = rowWith(org, articles, { ArticleNumber: 'KA-1003', Language: 'en_US' });
  const translation = rowWith(org, articles, { ArticleNumber: 'KA-1003', Language: 'sv' });
  changeRow(org, articles, row, { Title: 'The new title' });
  changeRow(org, articles, translation, { IsOutOfDate: true, SystemModstamp: translation.SystemModstamp });
  expect([...(await keeper.pass(source))].sort()).toEqual(['article KA-1003 en', 'article KA-1003 sv']);
  expect(keeper.documents.get('article KA-1003 en')).toMatchObject({ article: { title: 'The new title' } });
  expect(keeper.documents.get('article KA-1003 sv')).toMatchObject({ article: { outOfDate: true } });
});

test.each([
  ['archived', { PublishStatus: 'Archived' }],
  ['unpublished without a trace', { PublishStatus: 'Draft', SystemModstamp: '2020-01-01T00:00:00.000Z' }],
  ['deleted', { IsDeleted: true }],
])('an article that is %s is gone after one pass', async (_, fields) => {
  const { org, source, keeper } = await startRead();
  expect(keeper.documents.has('article KA-1201 en')).toBe(true);
  changeRow(org, articles, rowWith(org, articles, { ArticleNumber: 'KA-1201', Language: 'en_US' }), fields);
  await keeper.pass(source);
  expect(keeper.documents.has('article KA-1201 en')).toBe(false);
  expect(keeper.documents.has('article KA-1201 sv')).toBe(true);
});

test('an article that is hidden from the public becomes internal', async () => {
  const { org, source, keeper } = await startRead();
  const row = rowWith(org, articles, { ArticleNumber: 'KA-1201', Language: 'en_US' });
  changeRow(org, articles, row, { IsVisibleInPkb: false });
  await keeper.pass(source);
  expect(keeper.documents.get('article KA-1201 en')).toMatchObject({ article: { audience: 'internal' } });
});

test.each([
  ['deleted', { IsDeleted: true }],
  ['opened again', { IsClosed: false }],
])('a case that is %s is taken out in one pass', async (_, fields) => {
  const { org, source, keeper } = await startRead();
  changeRow(org, 'Case', rowWith(org, 'Case', { CaseNumber: '00304520' }), fields);
  expect(await keeper.pass(source)).toEqual(['- case 00304520']);
  expect(keeper.documents.has('case 00304520')).toBe(false);
});

test('a mail that comes later, or is deleted, brings its case, whose own stamp has not moved', async () => {
  const { org, source, keeper } = await startRead();
  const ParentId = rowWith(org, 'Case', { CaseNumber: '00304520' }).Id;
  const at = org.now().toISOString();
  const mail = {
    ParentId,
    Incoming: true,
    Status: '1',
    TextBody: 'One more thing.',
    MessageDate: at,
    IsDeleted: false,
  };
  org.tables.get('EmailMessage')?.put?.({ ...mail, Id: '02s000000000990001', SystemModstamp: at });
  expect(await keeper.pass(source)).toEqual(['case 00304520']);
  expect(JSON.stringify(keeper.documents.get('case 00304520'))).toContain('One more thing.');

  changeRow(org, 'EmailMessage', rowWith(org, 'EmailMessage', { Id: '02s000000000990001' }), {
    IsDeleted: true,
  });
  expect(await keeper.pass(source)).toContain('case 00304520');
  expect(JSON.stringify(keeper.documents.get('case 00304520'))).not.toContain('One more thing.');
});

test.each([
  ['CaseComment', { Id: '00a000000000990001', CommentBody: 'Said later.', IsPublished: true }],
  ['FeedItem', { Id: '0D5000000000990001', Type: 'TextPost', Body: 'Said later.', Visibility: 'AllUsers' }],
])('a %s that comes later brings its case too', async (object, fields) => {
  const { org, source, keeper } = await startRead();
  const ParentId = rowWith(org, 'Case', { CaseNumber: '00304520' }).Id;
  const at = org.now().toISOString();
  const row = {
    ParentId,
    CreatedDate: at,
    SystemModstamp: at,
    CreatedBy: { UserType: 'Standard' },
    IsDeleted: false,
  };
  org.tables.get(object)?.put?.({ ...row, ...fields });
  expect(await keeper.pass(source)).toEqual(['case 00304520']);
  expect(JSON.stringify(keeper.documents.get('case 00304520'))).toContain('Said later.');
});

test('a row that appears after the pass with an earlier stamp is not missed', async () => {
  const { org, source, keeper } = await startRead();
  const row = rowWith(org, 'Case', { CaseNumber: '00304520' });
  changeRow(org, 'Case', row, { Subject: 'first' });
  await keeper.pass(source);
  const late = new Date(org.now().getTime() - 5 * 60_000).toISOString();
  org.tables
    .get('Case')
    ?.put?.({ ...row, Id: '500000000000990001', CaseNumber: '00990001', SystemModstamp: late });
  expect(await keeper.pass(source)).toContain('case 00990001');
});

test.each([-3_600_000, 3_600_000])('changes are found though the clocks are %i ms apart', async (skew) => {
  const { org, source } = await startSmallOrg();
  org.faults.clockSkewMs = skew;
  const keeper = makeKeeper();
  await keeper.pass(source);
  changeRow(org, 'Case', rowWith(org, 'Case', { CaseNumber: '00304520' }), { Subject: 'later' });
  expect(await keeper.pass(source)).toEqual(['case 00304520']);
});

test('a pass that is broken off at any place is made good by the next', async () => {
  const { org, source } = await startSmallOrg();
  const whole = makeKeeper();
  await whole.pass(source);
  for (let most = 1; most < 24; most += 3) {
    const keeper = makeKeeper();
    await keeper.pass(source, most);
    await keeper.pass(source, most);
    await keeper.pass(source);
    expect(keeper.documents).toEqual(whole.documents);
  }
  expect(org.usage.used).toBeGreaterThan(0);
});

test('a mail that is written while the first pass reads is found by the next', async () => {
  const { org, source } = await startSmallOrg();
  const keeper = makeKeeper();
  const ParentId = rowWith(org, 'Case', { CaseNumber: '00304520' }).Id;
  for await (const one of source.changes({})) {
    keeper.take(one);
    if (one.kind !== 'item' || one.item.kind !== 'case') continue;
    // All cases are read; this mail is in none of them.
    const at = org.now().toISOString();
    const mail = { ParentId, Incoming: true, Status: '1', TextBody: 'Written meanwhile.', MessageDate: at };
    org.tables
      .get('EmailMessage')
      ?.put?.({ ...mail, Id: '02s000000000990002', SystemModstamp: at, IsDeleted: false });
  }
  await keeper.pass(source);
  expect(JSON.stringify([...keeper.documents.values()])).toContain('Written meanwhile.');
});

test('the ids are those of all published articles and closed cases', async () => {
  const { source, keeper } = await startRead();
  const ids: string[] = [];
  for await (const key of source.ids()) ids.push(nameOf(key));
  expect(ids.sort()).toEqual([...keeper.documents.keys()].sort());
});
