import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvaluationDataset } from '../../../../src/adapters/files/evaluation/read-evaluation-dataset.ts';
import { loadRules } from '../../../../src/composition/load-rules.ts';
import { readCase } from '../../../../src/composition/read-case.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { faultOf } from './fault-of.ts';

const rules = await loadRules();
const read = (folder: string, documents?: ReadonlySet<string>) =>
  readEvaluationDataset(folder, (bytes) => readCase(bytes, 'case.json', rules), documents);

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const sheetOf = (checksum: string): string =>
  `# Ours\nname: ours\nversion: '1'\nschema: cases@1\ncases:\n  file: cases.jsonl\n  sha256: ${checksum}\n`;

const folderOf = (cases: string | Uint8Array, sheet = sheetOf(sha256(cases))): Promise<string> =>
  temporaryFolder({ 'dataset.yaml': sheet, 'cases.jsonl': cases });

const text = 'Hello, where is my card? And when does it come?';
const question = {
  text: 'where is my card?',
  start: 7,
  end: 24,
  answers: ['KA-1'],
  facts: ['5 days', ['a', 'b']],
};
const lineOf = (given: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ id: 'C-1', language: 'en', market: 'GB', text, ...given });

const messageOf = async (cases: string | Uint8Array, documents?: ReadonlySet<string>): Promise<string> => {
  const folder = await folderOf(cases);
  return faultOf(read(folder, documents), folder);
};

test('cases are read with all that is known about them', async () => {
  const gold = {
    questions: [{ ...question, type: 'direct' }],
    tags: ['ordinary'],
    category: 'charging',
    sentReply: 'It is in the post.',
    toneGrades: [4, 4.5],
    forbidden: ['secret'],
  };
  const lines = [lineOf({ gold, closedAt: '2026-11-21' }), '', lineOf({ id: 'C-2' })].join('\r\n');
  const dataset = await read(await folderOf(`\uFEFF${lines}`), new Set(['KA-1']));
  expect(dataset).toMatchObject({
    name: 'ours',
    version: '1',
    checksum: sha256(`\uFEFF${lines}`),
    leftOut: [],
  });
  const [first, second] = dataset.cases;
  expect(first).toEqual({
    careCase: expect.objectContaining({ id: 'C-1', text, market: 'GB' }),
    questions: [{ ...question, type: 'direct' }],
    category: 'charging',
    tags: ['ordinary'],
    sent: 'It is in the post.',
    toneGrades: [4, 4.5],
    forbidden: ['secret'],
    closedAt: '2026-11-21',
  });
  expect(second).toEqual({
    careCase: expect.objectContaining({ id: 'C-2' }),
    questions: null,
    category: null,
    tags: [],
    sent: null,
    toneGrades: [],
    forbidden: [],
  });
});

test('one case is enough, and a case that asks nothing has questions, but none', async () => {
  const { cases } = await read(await folderOf(lineOf({ gold: { questions: [] } })));
  expect(cases.map(({ questions }) => questions)).toEqual([[]]);
});

test.each<[string, string, string]>([
  ['broken JSON', `${lineOf()}\n{"id": "C-2", "text": `, 'cases.jsonl:2: the line is no JSON'],
  ['a list', '[]', 'cases.jsonl:1: the line: give keys with values, not a list'],
  ['a line of null', 'null', 'cases.jsonl:1: the line: give keys with values, not nothing'],
  [
    'one JSON text over several lines',
    JSON.stringify([{ id: 'C-1', text }], null, 2),
    'cases.jsonl:1: the file is one JSON text over several lines; write one case a line',
  ],
  [
    'a case without a text',
    lineOf({ text: ' ' }),
    'cases.jsonl:1: The case has no text: give one of text, html, description or body',
  ],
  [
    'a market that is no code',
    lineOf({ market: 'Sweden' }),
    'cases.jsonl:1: The case is not valid: market: must be a country code of two letters',
  ],
  [
    'a misspelt label',
    lineOf({ gold: { questons: [question] } }),
    'cases.jsonl:1: gold.questons: there is no such key; did you mean questions?',
  ],
  [
    'a misspelt key of a question',
    lineOf({ gold: { questions: [{ ...question, answers: undefined, answer: ['KA-1'] }] } }),
    'cases.jsonl:1: gold.questions.0.answer: there is no such key; did you mean answers?',
  ],
  [
    'a question without answers',
    lineOf({ gold: { questions: [{ ...question, answers: undefined }] } }),
    'cases.jsonl:1: gold.questions.0.answers: is missing',
  ],
  [
    'a fact that is a number',
    lineOf({ gold: { questions: [{ ...question, facts: [48] }] } }),
    'cases.jsonl:1: gold.questions.0.facts.0: give a text, or a list of texts of which one is enough',
  ],
  [
    'a grade out of range',
    lineOf({ gold: { toneGrades: [0, 6] } }),
    'cases.jsonl:1: gold.toneGrades.0: give at least 1\ncases.jsonl:1: gold.toneGrades.1: give at most 5',
  ],
  [
    'a day that is no date',
    lineOf({ closedAt: 'yesterday' }),
    'cases.jsonl:1: closedAt: must be an ISO 8601 date',
  ],
  [
    'a span that points elsewhere',
    lineOf({ gold: { questions: [{ ...question, start: 6, end: 23 }] } }),
    'cases.jsonl:1: gold.questions.0: its text does not stand at 6 to 23 but at 7 to 24',
  ],
  [
    'a question that the message does not ask',
    lineOf({ gold: { questions: [question, { ...question, text: 'where is my car?' }] } }),
    'cases.jsonl:1: gold.questions.1: its text does not occur in the message',
  ],
  [
    'an id that comes twice',
    [lineOf(), lineOf({ id: 'C-2' }), '', lineOf({ text: 'Another.' })].join('\n'),
    'cases.jsonl:4: the id C-1 stands on line 1 already',
  ],
  [
    'a message without an id that comes twice',
    [lineOf({ id: null }), lineOf({ id: null })].join('\n'),
    'cases.jsonl:2: the same message stands on line 1 already; take one out or give both an id',
  ],
  ['no cases', '\n \n', 'cases.jsonl:1: there are no cases in the file; it needs one at least'],
  ['an empty file', '', 'cases.jsonl:1: there are no cases in the file; it needs one at least'],
])('%s is said with file and line', async (_name, cases, message) => {
  expect(await messageOf(cases)).toBe(message);
});

test('answers that name documents which do not exist are said when the documents are known', async () => {
  const gold = { questions: [{ ...question, answers: ['KA-1', 'KA-9', '00104519'] }] };
  expect(await messageOf(lineOf({ gold }), new Set(['KA-1']))).toBe(
    'cases.jsonl:1: gold.questions.0.answers: there is no document KA-9\n' +
      'cases.jsonl:1: gold.questions.0.answers: there is no document 00104519',
  );
  expect((await read(await folderOf(lineOf({ gold })))).cases).toHaveLength(1);
});

test.each<[string, Uint8Array, string]>([
  [
    'Latin 1 in one line',
    Buffer.from([lineOf(), lineOf({ id: 'C-2', text: 'När kommer kortet?' })].join('\n'), 'latin1'),
    'cases.jsonl:2: the line is not UTF-8, it seems to be windows-1252 (Western European); save the file as UTF-8',
  ],
  [
    'Latin 1 in several lines',
    Buffer.from(['a', 'b', 'c'].map((id) => lineOf({ id, text: `När kommer ${id}?` })).join('\n'), 'latin1'),
    'cases.jsonl:1: the line (and 2 more) is not UTF-8, it seems to be windows-1252 (Western European); save the file as UTF-8',
  ],
  [
    'one broken byte among much UTF-8',
    Buffer.concat([
      Buffer.from(lineOf({ text: 'Når kommer kortet på døra? Æ, ø og å.' })),
      Buffer.from([10, 0xe5]),
    ]),
    'cases.jsonl:2: the line is not UTF-8, it seems to be UTF-8 with broken bytes; save the file as UTF-8',
  ],
  [
    'UTF-16 with a byte-order mark',
    Buffer.from(`\uFEFF${lineOf()}`, 'utf16le'),
    'cases.jsonl:1: the file seems to be UTF-16 (little-endian); save it as UTF-8',
  ],
  [
    'UTF-16 the other way round',
    Buffer.from(`\uFEFF${lineOf()}`, 'utf16le').swap16(),
    'cases.jsonl:1: the file seems to be UTF-16 (big-endian); save it as UTF-8',
  ],
  [
    'UTF-16 without a mark',
    Buffer.from(lineOf(), 'utf16le'),
    'cases.jsonl:1: the file seems to be UTF-16; save it as UTF-8',
  ],
])('%s is said with the encoding that it seems to be', async (_name, cases, message) => {
  expect(await messageOf(cases)).toBe(message);
});

test('all problems are said at once, the first twenty by name', async () => {
  const good = [lineOf({ id: 'A' })];
  const broken = Array.from({ length: 22 }, () => '{');
  const message = await messageOf([...good, ...broken].join('\n'));
  expect(message.split('\n')).toEqual([
    ...Array.from({ length: 20 }, (_, at) => `cases.jsonl:${at + 2}: the line is no JSON`),
    'and 2 more problems',
  ]);
  expect((await messageOf(broken.slice(0, 21).join('\n'))).split('\n').at(-1)).toBe('and 1 more problem');
});

test('no problem repeats words of the customer', async () => {
  const secret = 'Moira Galbraith';
  const gold = { questions: [{ ...question, text: secret }], category: 7, [secret]: 1 };
  const cases = [lineOf({ text: secret, market: secret, gold: {} }), `{"text": "${secret}`].join('\n');
  expect(await messageOf(cases)).not.toContain(secret);
  expect(await messageOf(lineOf({ gold: { ...gold, [secret]: undefined } }))).not.toContain(secret);
});

test('cases that changed since they were accepted are said with how to accept them', async () => {
  const folder = await folderOf(lineOf(), sheetOf('a'.repeat(64)));
  expect(await faultOf(read(folder), folder)).toBe(
    'dataset.yaml:7: cases.sha256: the cases are not those that were accepted; look at what changed, then accept them with: cair eval seal DIR',
  );
  const unsealed = await folderOf(lineOf(), sheetOf('').replace(/ {2}sha256.*\n/u, ''));
  expect(await faultOf(read(unsealed), unsealed)).toBe(
    'dataset.yaml:5: cases.sha256: is missing; when the cases are right, accept them with: cair eval seal DIR',
  );
  const capitals = await folderOf(lineOf(), sheetOf(sha256(lineOf()).toUpperCase()));
  expect((await read(capitals)).cases).toHaveLength(1);
});

const sealed = sheetOf('a'.repeat(64));

test.each<[string, string, string]>([
  [
    'a misspelt key',
    sealed.replace('version', 'verison'),
    'dataset.yaml:3: verison: there is no such key; did you mean version?',
  ],
  [
    'a version that is a number',
    sealed.replace("'1'", '1.10'),
    'dataset.yaml:3: version: give a text, not a number; put it in quotes',
  ],
  [
    'an unknown schema',
    sealed.replace('cases@1', 'cases@2'),
    'dataset.yaml:4: schema: give cases@1 or closed-cases@1; did you mean cases@1?',
  ],
  [
    'a checksum that is none',
    sheetOf('abc'),
    'dataset.yaml:7: cases.sha256: no SHA-256 of 64 hexadecimal digits',
  ],
  [
    'no file of cases',
    sealed.replace(/ {2}file.*\n/u, ''),
    'dataset.yaml:5: cases: give either file or files',
  ],
  [
    'a misspelt file of cases',
    sealed.replace('file:', 'fil:'),
    'dataset.yaml:6: cases.fil: there is no such key; did you mean file?',
  ],
  [
    'a file of cases that is not there',
    sealed.replace('cases.jsonl', '../nowhere.jsonl'),
    'dataset.yaml:6: cases.file: ../nowhere.jsonl: there is no such file',
  ],
  [
    'one of several files that is not there',
    sealed.replace('file: cases.jsonl', 'files: [cases.jsonl, other.jsonl]'),
    'dataset.yaml:6: cases.files.1: other.jsonl: there is no such file',
  ],
  ['no YAML', 'name: [', 'dataset.yaml:1: no YAML: the indentation does not fit, or a bracket is not closed'],
  ['an empty file', '', 'dataset.yaml:1: the file is empty; a dataset is keys with values'],
])('dataset.yaml with %s is said with file and line', async (_name, sheet, message) => {
  const folder = await folderOf(lineOf(), sheet);
  expect(await faultOf(read(folder), folder)).toBe(message);
});

test('a folder without dataset.yaml says what to do', async () => {
  const folder = await temporaryFolder({ 'beir/queries.jsonl': '', 'other/cases.jsonl': '' });
  expect(await faultOf(read(join(folder, 'other')), folder)).toBe(
    'other/dataset.yaml: the file is missing; write one with name, version, schema and cases as eval/README.md shows',
  );
  expect(await faultOf(read(join(folder, 'beir')), folder)).toBe(
    'beir/dataset.yaml: the file is missing; the folder is in BEIR format: import it',
  );
  expect(await faultOf(read(join(folder, 'none')), folder)).toBe(
    'none/dataset.yaml: there is no folder none',
  );
});

test('cases in several files are one dataset with one checksum, and ids are told apart across them', async () => {
  const [one, other] = [`${lineOf()}\n`, `${lineOf({ id: 'C-2' })}\n`];
  const sheet = sheetOf(sha256(one + other)).replace('file: cases.jsonl', 'files: [a.jsonl, b.jsonl]');
  const files = { 'dataset.yaml': sheet, 'a.jsonl': one, 'b.jsonl': other };
  const { cases } = await read(await temporaryFolder(files));
  expect(cases.map(({ careCase }) => careCase.id)).toEqual(['C-1', 'C-2']);
  const folder = await temporaryFolder({
    ...files,
    'dataset.yaml': sheet.replace(sha256(one + other), sha256(one + one)),
    'b.jsonl': one,
  });
  expect(await faultOf(read(folder), folder)).toBe('b.jsonl:1: the id C-1 stands on a.jsonl:1 already');
});
