import { beforeAll, expect, test } from 'vitest';
import { fileSource } from '../../../src/adapters/files/file-source.ts';
import { readFieldMapping } from '../../../src/adapters/salesforce/field-mapping.ts';
import type { Article } from '../../../src/knowledge/article.ts';
import type { ClosedCase } from '../../../src/knowledge/closed-case.ts';
import type { KnowledgeSource } from '../../../src/knowledge/knowledge-source.ts';
import type { Passage } from '../../../src/knowledge/passage.ts';
import { passagesOf } from '../../support/salesforce/source-passages.ts';
import { fixturesFolder, sourceOver, startFixtureOrg } from '../../support/salesforce/test-org.ts';

let ofFiles: ReadonlyMap<string, Passage>;

beforeAll(async () => {
  ofFiles = await passagesOf(fileSource(fixturesFolder));
});

const documentsOf = async (source: KnowledgeSource) => {
  const articles: Article[] = [];
  const cases: ClosedCase[] = [];
  for await (const item of source.read()) {
    if (item.kind === 'article') articles.push(item.article);
    if (item.kind === 'case') cases.push(item.closedCase);
  }
  return { articles, cases };
};

test('an org that holds the fixtures gives the passages that their files give', async () => {
  const found = await passagesOf(sourceOver(await startFixtureOrg()));
  expect(found.size).toBe(ofFiles.size);
  expect([...found.keys()].sort()).toEqual([...ofFiles.keys()].sort());
  for (const [id, passage] of found) expect(passage).toEqual(ofFiles.get(id));
});

test('a first load by bulk queries gives the same passages', async () => {
  const org = await startFixtureOrg();
  expect(await passagesOf(sourceOver(org, { bulkFrom: 1 }))).toEqual(ofFiles);
});

test('small pages of rows give the same passages', async () => {
  const org = await startFixtureOrg({ batchSize: 7 });
  expect(await passagesOf(sourceOver(org, { pageRows: 25 }))).toEqual(ofFiles);
});

test('the client credentials flow logs in too', async () => {
  const org = await startFixtureOrg();
  const { clientId, clientSecret } = org.app;
  const login = {
    flow: 'client-credentials',
    clientId,
    clientSecret: () => clientSecret,
    loginUrl: org.url,
  } as const;
  expect((await documentsOf(sourceOver(org, { login }))).cases).toHaveLength(165);
});

test('only published articles are read, with their category, and those that nobody outside sees are internal', async () => {
  const { articles } = await documentsOf(sourceOver(await startFixtureOrg()));
  const ids = new Set(articles.map(({ id }) => id));
  expect([ids.has('KA-1291'), ids.has('KA-1091')]).toEqual([false, false]);
  expect(articles.filter(({ audience }) => audience === 'internal').map(({ id }) => id)).toEqual(['KA-1590']);
  const update = articles.find(({ id, language }) => id === 'KA-1206' && language === 'sv');
  expect(update).toMatchObject({ category: 'app-software', outOfDate: true });
});

test('drafts of mails and remarks that no customer may read are in no case', async () => {
  const { cases } = await documentsOf(sourceOver(await startFixtureOrg()));
  const words = JSON.stringify(cases);
  expect(words).not.toMatch(/unsent draft|internal remark/u);
});

test('without a mapping an article leads to its record, and the language of a case is told from its text', async () => {
  const org = await startFixtureOrg();
  const mapping = readFieldMapping('', 'none');
  const { articles, cases } = await documentsOf(sourceOver(org, { mapping }));
  expect(articles[0]?.url).toMatch(
    new RegExp(`^${org.url}/lightning/r/Knowledge__kav/ka0\\d{15}/view$`, 'u'),
  );
  expect(cases.find(({ id }) => id === '00304502')).toMatchObject({ language: 'en', market: null });
});

test('two locales of one language are two articles', async () => {
  const org = await startFixtureOrg();
  const table = org.tables.get('Knowledge__kav');
  const [row] = [...(table?.rowsFrom('') ?? [])].filter(
    ({ Language, PublishStatus }) => Language === 'en_US' && PublishStatus === 'Online',
  );
  if (row === undefined) throw new Error('the fixtures hold no English article');
  table?.put?.({ ...row, Id: 'ka0000000000900001', Language: 'en_GB' });
  const { articles } = await documentsOf(sourceOver(org));
  const number = String(row['ArticleNumber']);
  expect(
    articles
      .filter(({ id, language }) => id.startsWith(number) && language === 'en')
      .map(({ id }) => id)
      .sort(),
  ).toEqual([number, `${number}.en_GB`]);
});

test('reading takes a few calls for each 200 cases', async () => {
  const org = await startFixtureOrg();
  await passagesOf(sourceOver(org));
  expect(org.usage.used).toBeLessThan(20);
  expect(org.logins()).toBe(1);
});
