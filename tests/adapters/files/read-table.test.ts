import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from '../../../src/adapters/files/read-table.ts';
import type { ClosedCase } from '../../../src/knowledge/closed-case.ts';
import type { SourceItem } from '../../../src/knowledge/knowledge-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const read = async (table: string): Promise<readonly SourceItem[]> => {
  const folder = await temporaryFolder({ 'a.csv': table });
  return Array.fromAsync(readTable(join(folder, 'a.csv'), 'a.csv'));
};

const casesIn = (items: readonly SourceItem[]): readonly ClosedCase[] =>
  items.flatMap((item) => (item.kind === 'case' ? [item.closedCase] : []));

const skippedIn = (items: readonly SourceItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'skipped' ? [`${item.where}: ${item.reason}`] : []));

test('the columns of a Salesforce report are known, and the case number is the id', async () => {
  const items = await read(
    '"Id","Case Number","Subject","Description","Resolution__c","Case Language","Country","Date/Time Closed","Contact Name","Case Owner","Case Reason"\n' +
      '"5003x","00300001","Card","Where is it?","In the post.","en_GB","United Kingdom","2026-04-01T10:00:00.000+0000","Gareth Pritchard","Hannah","charging"\n',
  );
  expect(casesIn(items)).toMatchObject([
    {
      id: '00300001',
      subject: 'Card',
      language: 'en',
      market: 'GB',
      closedAt: '2026-04-01T10:00:00.000+0000',
      customerName: 'Gareth Pritchard',
      advisorName: 'Hannah',
      category: 'charging',
      messages: [{ text: 'Where is it?' }, { text: 'In the post.' }],
    },
  ]);
});

test.each([
  'ID,Question,Answer',
  'CaseNumber,description,reply',
  'case_id,BODY,Solution',
  'Ärendenummer,Fråga,Svar',
  'Fallnummer,Anfrage,Antwort',
  'Zaaknummer,Vraag,Antwoord',
  'Saksnummer,Spørsmål,Svar',
])('a table with the columns %s holds cases', async (header) => {
  expect(casesIn(await read(`${header}\n1,Where is the card?,In the post.\n`))).toMatchObject([
    { id: '1', messages: [{ text: 'Where is the card?' }, { text: 'In the post.' }] },
  ]);
});

test('a row with more cells than the header is skipped, since a delimiter in a cell cut its text', async () => {
  const items = await read(
    'id,question,answer\n1,Var?,Hos oss, i Göteborg.\n2,Var?,"Hos oss, i Göteborg."\n3,Var?,Här.,,\n',
  );
  expect(skippedIn(items)).toEqual(['a.csv:2: the row has more cells than the first one']);
  expect(casesIn(items).map(({ id, messages }) => `${id} ${messages[1]?.text}`)).toEqual([
    '2 Hos oss, i Göteborg.',
    '3 Här.',
  ]);
});

test('a column name that holds another delimiter does not change what splits the cells', async () => {
  const items = await read(
    'id;"question, as asked, by mail, or by phone";question;answer\n1;x;Var?;Här, tror jag.\n',
  );
  expect(casesIn(items)).toMatchObject([{ messages: [{ text: 'Var?' }, { text: 'Här, tror jag.' }] }]);
});

test('a line that says the delimiter, as spreadsheets write it, is obeyed', async () => {
  expect(casesIn(await read('sep=|\r\nid|question|answer\r\n1|Var?|Här, tror; jag.\r\n'))).toMatchObject([
    { messages: [{ text: 'Var?' }, { text: 'Här, tror; jag.' }] },
  ]);
});

test('a quotation mark inside a cell ends neither the cell nor the table', async () => {
  const items = await read('id,question,answer\n1,Do 20" rims fit?,Yes.\n2,And "winter" tyres?,Yes.\n');
  expect(casesIn(items).map(({ messages }) => messages[0]?.text)).toEqual([
    'Do 20" rims fit?',
    'And "winter" tyres?',
  ]);
});

test('a table of something else is skipped once, with a reason', async () => {
  expect(skippedIn(await read('plate,colour\nA,red\nB,blue\n'))).toEqual([
    'a.csv:1: the first row names no columns for id, question and answer',
  ]);
});

test('a table of articles is read too', async () => {
  const items = await read('Id,Title,Text,Category\nKA-1,Card,It is sent by post.,charging\n');
  expect(items).toMatchObject([
    { kind: 'article', article: { id: 'KA-1', title: 'Card', category: 'charging' } },
  ]);
});

test('a row without an answer is skipped with its place, an empty table gives nothing', async () => {
  expect(skippedIn(await read('id,question,answer\n1,Where?\n'))).toEqual([
    expect.stringMatching(/^a\.csv:2: /u),
  ]);
  expect(await read('')).toEqual([]);
  expect(await read('id,question,answer\n')).toEqual([]);
});

test('a market that is no country is skipped, since without it the answer would count everywhere', async () => {
  const items = await read(
    'id,market,question,answer\n1,Atlantis,Where?,Here.\n2,Tyskland,Where?,Here.\n3,uk,Where?,Here.\n',
  );
  expect(skippedIn(items)).toEqual(['a.csv:2: market: no code and no name of a country']);
  expect(casesIn(items).map(({ market }) => market)).toEqual(['DE', 'GB']);
});
