import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importBeir } from '../../../../src/adapters/files/evaluation/import-beir.ts';
import { importCsv } from '../../../../src/adapters/files/evaluation/import-csv.ts';
import { readEvaluationDataset } from '../../../../src/adapters/files/evaluation/read-evaluation-dataset.ts';
import { loadRules } from '../../../../src/composition/load-rules.ts';
import { readCase } from '../../../../src/composition/read-case.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { faultOf } from './fault-of.ts';

const rules = await loadRules();
const read = (folder: string) =>
  readEvaluationDataset(folder, (bytes) => readCase(bytes, 'case.json', rules));

const beir = {
  'set/corpus.jsonl': '{"_id":"d1","text":"First."}\n{"_id":"d2","text":"Second."}\n',
  'set/queries.jsonl':
    '{"_id":"q1","text":"Where is the card?","metadata":{"created":"2023-02-01 00:00:00 +0200"}}\n{"_id":"q2","text":"When?"}\n{"_id":"q3","text":"Unlabelled?"}\n',
  'set/qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t2\nq2\td2\t0\n',
};

test('each labelled query of a BEIR folder becomes a case that is one question', async () => {
  const folder = await temporaryFolder(beir);
  const out = join(folder, 'new/imported');
  expect(await importBeir(join(folder, 'set'), out)).toEqual({ cases: 2 });
  const { name, cases } = await read(out);
  expect(name).toBe('imported');
  expect(cases.map(({ careCase, questions }) => [careCase.id, careCase.receivedAt, questions])).toEqual([
    [
      'q1',
      '2023-01-31T22:00:00.000Z',
      [{ text: 'Where is the card?', start: 0, end: 18, answers: ['d1', 'd2'], facts: [] }],
    ],
    ['q2', null, [{ text: 'When?', start: 0, end: 5, answers: [], facts: [] }]],
  ]);
  expect(await readdir(join(folder, 'new'))).toEqual(['imported']);
});

test('a broken BEIR folder leaves nothing behind', async () => {
  const folder = await temporaryFolder({ ...beir, 'set/qrels/test.tsv': 'q1\td9\t1\n' });
  expect(await faultOf(importBeir(join(folder, 'set'), join(folder, 'out')), folder)).toBe(
    'set/qrels/test.tsv:1: there is no document d9',
  );
  expect(await readdir(folder)).toEqual(['set']);
});

test('a folder that is there already is never written to', async () => {
  const folder = await temporaryFolder({ ...beir, 'out/mine.txt': 'mine', 'a.csv': 'Text\nHello\n' });
  const expected = 'out: is there already; name another folder or take it away first';
  const out = join(folder, 'out');
  expect(await faultOf(importBeir(join(folder, 'set'), out), folder, 'conflict')).toBe(expected);
  expect(await faultOf(importCsv(join(folder, 'a.csv'), out, { text: 'Text' }), folder, 'conflict')).toBe(
    expected,
  );
  expect(await readdir(out)).toEqual(['mine.txt']);
});

test('a dataset that cannot be written leaves nothing behind', async () => {
  const folder = await temporaryFolder({ 'a.csv': 'Text\nHello\n', 'file.txt': '' });
  const call = importCsv(join(folder, 'a.csv'), join(folder, 'file.txt/out'), { text: 'Text' });
  expect(await faultOf(call, folder, 'storage-failed')).toBe('file.txt/out: the dataset cannot be written.');
  expect((await readdir(folder)).sort()).toEqual(['a.csv', 'file.txt']);
});

const table = [
  'Case Number;Subject;Description;Country;Lang;Reason;Opened;Closed;Answer',
  '00123;"Card; again";"Where is it?',
  '',
  'Anna";Sverige;sv;Charging;2026-01-02;03.01.2026;"On its way."',
  ';;;;;;;;',
  '00124;Empty; ;SE;sv;;;;',
  '00125;Plain;Hello there, when does it come?;;english;;;;',
].join('\r\n');

const columns = {
  id: 'Case Number',
  subject: 'Subject',
  text: 'description',
  market: 'Country',
  language: 'Lang',
  category: 'Reason',
  receivedAt: 'Opened',
  closedAt: 'Closed',
  sentReply: 'Answer',
};

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(table)],
  ['UTF-16', Buffer.from(`\uFEFF${table}`, 'utf16le')],
  ['a line that names the delimiter', Buffer.from(`sep=;\r\n${table}`)],
])('a table in %s becomes cases, and rows without a message are named', async (_name, bytes) => {
  const folder = await temporaryFolder({ 'a.csv': bytes });
  const first = bytes.subarray(0, 3).toString() === 'sep' ? 1 : 0;
  const out = join(folder, 'out');
  expect(await importCsv(join(folder, 'a.csv'), out, columns)).toEqual({
    cases: 2,
    leftOut: [`${join(folder, 'a.csv')}:${6 + first}: the cell of description is empty`],
  });
  const [one, other] = (await read(out)).cases;
  expect(one).toMatchObject({
    careCase: {
      id: '00123',
      subject: 'Card; again',
      text: 'Where is it?\r\n\r\nAnna',
      market: 'SE',
      language: 'sv',
      receivedAt: '2026-01-02',
    },
    questions: null,
    category: 'Charging',
    sent: 'On its way.',
    closedAt: '2026-01-03',
  });
  expect(other).toMatchObject({ careCase: { id: '00125', language: 'en' }, category: null, sent: null });
  expect(await readFile(join(out, 'dataset.yaml'), 'utf8')).toMatch(
    /^name: out\nversion: "1"\nschema: cases@1\nabout: Rows of a\.csv\.\ncases:\n {2}file: cases\.jsonl\n {2}sha256: [0-9a-f]{64}\n$/u,
  );
});

test.each<[string, string, string]>([
  ['a misspelt column', 'id,Txet\n1,Hello\n', 'a.csv:1: there is no column Text; did you mean Txet?'],
  ['no such column', 'id,Notes\n1,Hello\n', 'a.csv:1: there is no column Text; the columns are id, Notes'],
  ['an empty file', '', 'a.csv:1: the file is empty'],
  ['no rows', 'Text,id\n', 'a.csv:1: no row below the first one holds a message'],
  ['an id that comes twice', 'id,Text\n1,Hello\n2,Hi\n1,Hey\n', 'a.csv:4: the id 1 stands on line 2 already'],
  ['too many cells', 'id,Text\n1,Hello,there\n', 'a.csv:2: the row has more cells than the first one'],
  [
    'a quote left open',
    'id,Text\n1,Hello\n2,"Hi\nthere\n',
    'a.csv:3: a quotation mark of this row is never closed',
  ],
  [
    'a country that is none, and a date that could be two',
    'id,Text,land,day\n1,Hello,Atlantis,\n2,Hi,SE,3/4/2026\n',
    'a.csv:2: market: no code and no name of a country\na.csv:3: receivedAt: no date, or one that can be read in two ways',
  ],
])('a table with %s is said with file and line, and leaves nothing behind', async (_name, csv, message) => {
  const folder = await temporaryFolder({ 'a.csv': csv });
  const more = csv.includes('land') ? { market: 'land', receivedAt: 'day' } : {};
  const call = importCsv(join(folder, 'a.csv'), join(folder, 'out'), { id: 'id', text: 'Text', ...more });
  expect(await faultOf(call, folder)).toBe(message);
  expect(await readdir(folder)).toEqual(['a.csv']);
});

test('a table that is not there is said', async () => {
  const folder = await temporaryFolder();
  const call = importCsv(join(folder, 'a.csv'), join(folder, 'out'), { text: 'Text' });
  expect(await faultOf(call, folder)).toBe('a.csv: there is no such file');
});
