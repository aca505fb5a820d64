import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readBeirDataset } from '../../../src/adapters/files/beir-dataset.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const files = {
  'corpus.jsonl':
    '{"_id":"d1","title":"One","text":"First.","metadata":{"created":"2023-01-01 02:21:46 +0000"}}\n{"_id":"d2","text":"Second."}\n{"_id":"d3","text":"Third."}\n',
  'queries.jsonl':
    '{"_id":"q1","text":"Where?","metadata":{"created":"2023-02-01 00:00:00 +0200"}}\n{"_id":"q2","text":"When?"}\n{"_id":"q3","text":"Unlabelled?"}\n',
  'qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t2\nq2\td3\t0\n',
};

const faultOf = async (changed: Readonly<Record<string, string | null>>): Promise<string> => {
  const given = Object.entries({ ...files, ...changed }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  const folder = await temporaryFolder(Object.fromEntries(given));
  try {
    await readBeirDataset(folder);
  } catch (error) {
    expect(error).toMatchObject({ name: 'CopilotError', code: 'input-invalid' });
    return (error as Error).message.replace(`${folder}/`, '');
  }
  return 'no fault';
};

test('documents, labelled queries, labels and times are read', async () => {
  const folder = await temporaryFolder(files);
  expect(await readBeirDataset(folder)).toEqual({
    name: basename(folder),
    documents: [
      { id: 'd1', title: 'One', text: 'First.', created: '2023-01-01T02:21:46.000Z' },
      { id: 'd2', title: '', text: 'Second.', created: null },
      { id: 'd3', title: '', text: 'Third.', created: null },
    ],
    queries: [
      { id: 'q1', text: 'Where?', created: '2023-01-31T22:00:00.000Z' },
      { id: 'q2', text: 'When?', created: null },
    ],
    relevance: new Map([
      [
        'q1',
        new Map([
          ['d1', 1],
          ['d2', 2],
        ]),
      ],
      ['q2', new Map([['d3', 0]])],
    ]),
  });
});

test('labels without a header line, in several files, with carriage returns and a byte-order mark are read', async () => {
  const folder = await temporaryFolder({
    'corpus.jsonl': `\uFEFF${files['corpus.jsonl'].replaceAll('\n', '\r\n')}`,
    'queries.jsonl': files['queries.jsonl'],
    'qrels/a.tsv': 'q1\td1\t1\r\n',
    'qrels/b.tsv': 'q1\td2\t1\r\nq3\td3\t1',
    'qrels/notes.txt': 'not labels',
  });
  const { relevance, queries } = await readBeirDataset(folder);
  expect([...(relevance.get('q1')?.keys() ?? [])]).toEqual(['d1', 'd2']);
  expect(queries.map(({ id }) => id)).toEqual(['q1', 'q3']);
});

test.each<[string, Readonly<Record<string, string | null>>, string]>([
  [
    'a line that is no JSON',
    { 'corpus.jsonl': '{"_id":"d1","text":"x"}\n{"_id":\n' },
    'corpus.jsonl:2: the line is no JSON',
  ],
  [
    'an empty line in the middle',
    { 'queries.jsonl': '{"_id":"q1","text":"x"}\n\n{"_id":"q2","text":"y"}\n' },
    'queries.jsonl:2: the line is no JSON',
  ],
  ['a document without a text', { 'corpus.jsonl': '{"_id":"d1"}\n' }, 'corpus.jsonl:1: text: '],
  ['a query without words', { 'queries.jsonl': '{"_id":"q1","text":""}\n' }, 'queries.jsonl:1: text: '],
  ['an id that is a number', { 'queries.jsonl': '{"_id":1,"text":"x"}\n' }, 'queries.jsonl:1: _id: '],
  ['a line that is a list', { 'corpus.jsonl': '[]\n' }, 'corpus.jsonl:1: '],
  [
    'an id that comes twice',
    { 'corpus.jsonl': '{"_id":"d1","text":"x"}\n{"_id":"d2","text":"x"}\n{"_id":"d1","text":"y"}\n' },
    'corpus.jsonl:3: the id d1 stands on line 1 already',
  ],
  [
    'a label for an unknown query',
    { 'qrels/test.tsv': 'q1\td1\t1\nq9\td1\t1\n' },
    'test.tsv:2: there is no query q9',
  ],
  [
    'a label for an unknown document',
    { 'qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq1\td9\t1\n' },
    'test.tsv:2: there is no document d9',
  ],
  ['a label that is no number', { 'qrels/test.tsv': 'q1\td1\t1\nq1\td2\tgood\n' }, 'test.tsv:2: '],
  ['a label line of one word', { 'qrels/test.tsv': 'q1\td1\t1\nq1\n' }, 'test.tsv:2: '],
  ['no documents file', { 'corpus.jsonl': null }, 'corpus.jsonl: the file is missing'],
  ['no queries file', { 'queries.jsonl': null }, 'queries.jsonl: the file is missing'],
  ['no labels', { 'qrels/test.tsv': null }, 'qrels: no .tsv file with labels'],
])('%s is said as file, line and what is wrong', async (_name, changed, message) => {
  expect(await faultOf(changed)).toContain(message);
});

test('a label without a number is said as file, line and what is wrong', async () => {
  expect(await faultOf({ 'qrels/test.tsv': 'q1\td1\t1\nq1\td2\n' })).toContain('test.tsv:2: ');
});

test('a first label without a number is not taken for a header line', async () => {
  expect(await faultOf({ 'qrels/test.tsv': 'q1\td1\nq1\td2\t1\n' })).toContain('test.tsv:1: ');
});

test.each(['Query-ID\tCorpus-ID\tScore', 'qid\tdocid\trelevance'])(
  'a first line %j is a header',
  async (header) => {
    expect(await faultOf({ 'qrels/test.tsv': `${header}\nq1\td1\t1\n` })).toBe('no fault');
  },
);

test('a first label of a known query whose grade is a word is no header', async () => {
  expect(await faultOf({ 'qrels/test.tsv': 'q1\td1\tgood\n' })).toContain('test.tsv:1: ');
});

test('a folder that does not exist is said as the file that is missing', async () => {
  const folder = join(await temporaryFolder(), 'nowhere');
  await expect(readBeirDataset(folder)).rejects.toMatchObject({ code: 'input-invalid' });
});
