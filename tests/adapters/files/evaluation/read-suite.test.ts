import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSuite } from '../../../../src/adapters/files/evaluation/read-suite.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { faultOf } from './fault-of.ts';

const metrics = [
  'dissection.f1',
  'reply.fact-coverage',
  'retrieval.hit@1',
  'retrieval.hit@5',
  'safety.leaks',
];
const names = { metrics, dimensions: ['market', 'language', 'question type'], settings: ['CAIR_EMBEDDER'] };

const lines = [
  'name: lodestar',
  'title: Drafts of the fixtures',
  'dataset: ../data/cases',
  'knowledge: ../knowledge',
  'primary: reply.fact-coverage',
];

const folderWith = (suite: string | Uint8Array): Promise<string> =>
  temporaryFolder({ 'suites/one.yaml': suite, 'data/cases/dataset.yaml': '', 'knowledge/a.md': '' });

const messageOf = async (suite: string | Uint8Array): Promise<string> => {
  const folder = await folderWith(suite);
  return faultOf(readSuite(join(folder, 'suites/one.yaml'), names), join(folder, 'suites'));
};

/** The good suite with one line put in another's place, or behind the last. */
const withLine = (at: number, line: string): string => lines.toSpliced(at - 1, 1, line).join('\n');

test('a suite is read with its defaults, and its paths stand by themselves', async () => {
  const folder = await folderWith([...lines, 'baseline: base.json', 'only: { language: [sv] }'].join('\n'));
  expect(await readSuite(join(folder, 'suites/one.yaml'), names)).toEqual({
    name: 'lodestar',
    title: 'Drafts of the fixtures',
    kind: 'drafts',
    dataset: join(folder, 'data/cases'),
    knowledge: join(folder, 'knowledge'),
    only: { language: ['sv'] },
    system: {},
    primary: 'reply.fact-coverage',
    slices: ['market', 'language', 'category', 'question type'],
    thresholds: {},
    baseline: join(folder, 'suites/base.json'),
    notWorseThanBaseline: true,
    seed: 1,
  });
});

test('a folder to learn from stands by itself too, and a replay may learn nothing', async () => {
  const folder = await folderWith([...lines, 'learn: ../data/cases'].join('\n'));
  const read = await readSuite(join(folder, 'suites/one.yaml'), names);
  expect(read.learn).toBe(join(folder, 'data/cases'));
  const other = await folderWith([...lines, 'kind: replay', 'learnFrom: nothing'].join('\n'));
  expect((await readSuite(join(other, 'suites/one.yaml'), names)).learnFrom).toBe('nothing');
});

test('absolute paths stay, and a byte-order mark and carriage returns do no harm', async () => {
  const folder = await folderWith('');
  const knowledge = join(folder, 'knowledge');
  const suite = `\uFEFF${withLine(4, `knowledge: ${knowledge}`).replaceAll('\n', '\r\n')}`;
  const other = await folderWith(suite);
  expect((await readSuite(join(other, 'suites/one.yaml'), { metrics })).knowledge).toBe(knowledge);
});

test.each<[string, string, string]>([
  [
    'a misspelt key',
    withLine(2, 'titel: Drafts'),
    'one.yaml:2: titel: there is no such key; did you mean title?',
  ],
  [
    'a key in another style',
    withLine(6, 'not_worse_than_baseline: false'),
    'one.yaml:6: not_worse_than_baseline: there is no such key; did you mean notWorseThanBaseline?',
  ],
  [
    'a key like no other',
    withLine(6, 'colour: red'),
    'one.yaml:6: colour: there is no such key; the keys here are name, title, kind, dataset, knowledge, only, limit, system, metrics, primary, slices, thresholds and 6 more',
  ],
  [
    'a misspelt key inside a threshold',
    withLine(6, 'thresholds:\n  safety.leaks:\n    atmost: 0'),
    'one.yaml:8: thresholds.safety.leaks.atmost: there is no such key; did you mean atMost?',
  ],
  [
    'a misspelt metric to show',
    withLine(6, 'metrics:\n  - dissection.f1\n  - reply.fact-coverge'),
    'one.yaml:8: metrics.1: there is no metric reply.fact-coverge; did you mean reply.fact-coverage?',
  ],
  [
    'a metric without its group',
    withLine(5, 'primary: fact-coverage'),
    'one.yaml:5: primary: there is no metric fact-coverage; did you mean reply.fact-coverage?',
  ],
  [
    'a metric that could be two',
    withLine(6, 'thresholds: { retrieval.hit@3: { atLeast: 0.5 } }'),
    'one.yaml:6: thresholds.retrieval.hit@3: there is no metric retrieval.hit@3; did you mean retrieval.hit@1 or retrieval.hit@5?',
  ],
  [
    'a metric like no other',
    withLine(5, 'primary: happiness'),
    'one.yaml:5: primary: there is no metric happiness; the metrics are dissection.f1, reply.fact-coverage, retrieval.hit@1, retrieval.hit@5, safety.leaks',
  ],
  [
    'a misspelt dimension',
    withLine(6, 'slices: [makret]'),
    'one.yaml:6: slices.0: there is no dimension makret; did you mean market?',
  ],
  [
    'a misspelt dimension to choose by',
    withLine(6, 'only:\n  langauge: [sv]'),
    'one.yaml:7: only.langauge: there is no dimension langauge; did you mean language?',
  ],
  [
    'a misspelt setting',
    withLine(6, 'system: { CAIR_EMBEDER: bundled }'),
    'one.yaml:6: system.CAIR_EMBEDER: there is no setting CAIR_EMBEDER; did you mean CAIR_EMBEDDER?',
  ],
  ['a missing key', withLine(5, ''), 'one.yaml:1: primary: is missing'],
  [
    'a number where a text belongs',
    withLine(6, 'system: { CAIR_EMBEDDER: 3 }'),
    'one.yaml:6: system.CAIR_EMBEDDER: give a text, not a number; put it in quotes',
  ],
  [
    'a text where a number belongs',
    withLine(6, 'limit: many'),
    'one.yaml:6: limit: give a number, not a text',
  ],
  ['decimals', withLine(6, 'limit: 2.5'), 'one.yaml:6: limit: give a whole number, not one with decimals'],
  ['a limit of none', withLine(6, 'limit: 0'), 'one.yaml:6: limit: give at least 1'],
  [
    'one metric that is no list',
    withLine(6, 'metrics: dissection.f1'),
    'one.yaml:6: metrics: give a list, not a text',
  ],
  ['an empty list', withLine(6, 'metrics: []'), 'one.yaml:6: metrics: the list is empty'],
  ['an empty title', withLine(2, "title: ''"), 'one.yaml:2: title: is empty'],
  ['a key without a value', withLine(2, 'title:'), 'one.yaml:2: title: give a text, not nothing'],
  [
    'a name in capitals',
    withLine(1, 'name: Lode Star'),
    'one.yaml:1: name: use lower-case letters, digits and hyphens',
  ],
  [
    'a misspelt kind',
    withLine(6, 'kind: reply'),
    'one.yaml:6: kind: give drafts or replay; did you mean replay?',
  ],
  [
    'a threshold without a bound',
    withLine(6, 'thresholds: { dissection.f1: {} }'),
    'one.yaml:6: thresholds.dissection.f1: give atLeast, atMost or both',
  ],
  [
    'a threshold as a bare number',
    withLine(6, 'thresholds: { dissection.f1: 0.5 }'),
    'one.yaml:6: thresholds.dissection.f1: give keys with values, not a number',
  ],
  [
    'a threshold that nothing keeps',
    withLine(6, 'thresholds: { dissection.f1: { atLeast: 0.9, atMost: 0.1 } }'),
    'one.yaml:6: thresholds.dissection.f1: nothing can be at least and at most that: atLeast is above atMost',
  ],
  [
    'a key that stands twice',
    withLine(6, 'title: Again'),
    'one.yaml:6: the key title stands on line 2 already',
  ],
  [
    'a key that stands twice further in',
    withLine(6, 'only:\n  market: [SE]\n  market: [NO]'),
    'one.yaml:8: the key market stands on line 7 already',
  ],
  [
    'a misspelt folder',
    withLine(3, 'dataset: ../data/case'),
    'one.yaml:3: dataset: there is no folder ../data/case; did you mean ../data/cases?',
  ],
  [
    'a folder that is nowhere',
    withLine(4, 'knowledge: /nowhere/x'),
    'one.yaml:4: knowledge: there is no folder /nowhere/x',
  ],
  [
    'a second colon',
    withLine(2, 'title: Drafts: all'),
    'one.yaml:2: no YAML: a second colon; put the text behind the first one in quotes, or look at the indentation',
  ],
  [
    'a tab',
    withLine(6, 'only:\n\tmarket: [SE]'),
    'one.yaml:7: no YAML: a tab stands at the start of the line; use blanks',
  ],
  [
    'a bracket left open',
    withLine(6, 'slices: [market'),
    'one.yaml:6: no YAML: the indentation does not fit, or a bracket is not closed',
  ],
  ['a quote left open', withLine(2, 'title: "Drafts'), 'one.yaml:5: no YAML: Missing closing "quote'],
  [
    'an alias to nothing',
    withLine(2, 'title: *other'),
    'one.yaml:1: no YAML: an alias (*name) cannot be followed',
  ],
  [
    'two documents',
    `${lines.join('\n')}\n---\nname: x`,
    'one.yaml:6: no YAML: a second document starts here; keep one in a file',
  ],
  [
    'what a replay learns from, in a suite that is none',
    withLine(6, 'learnFrom: nothing'),
    'one.yaml:6: learnFrom: only a replay learns while it goes on; take the key out, write kind: replay, or name a folder of approved cases as learn',
  ],
  [
    'approved cases for a replay',
    withLine(6, 'kind: replay\nlearn: ../data/cases'),
    'one.yaml:7: learn: a replay learns from its own closed cases; take the key out, or write kind: drafts',
  ],
  [
    'a baseline beside approved cases',
    withLine(6, 'learn: ../data/cases\nbaseline: base.json'),
    'one.yaml:7: baseline: a suite that learns is compared with itself before it learned; take baseline or learn out',
  ],
  [
    'a misspelt way to learn',
    withLine(6, 'kind: replay\nlearnFrom: nothign'),
    'one.yaml:7: learnFrom: give sent or nothing; did you mean nothing?',
  ],
  [
    'a misspelt folder to learn from',
    withLine(6, 'learn: ../data/case'),
    'one.yaml:6: learn: there is no folder ../data/case; did you mean ../data/cases?',
  ],
  ['an empty file', '# nothing yet\n', 'one.yaml:1: the file is empty; a suite is keys with values'],
  ['a list', '- name: x', 'one.yaml:1: a suite: give keys with values, not a list'],
  ['a text', 'hello', 'one.yaml:1: a suite: give keys with values, not a text'],
])('%s is said with file, line and what was meant', async (_name, suite, message) => {
  expect(await messageOf(suite)).toBe(message);
});

test('all problems are said at once, from the top of the file', async () => {
  const suite = [...lines, 'seed: x', 'limti: 3'].toSpliced(0, 1, 'name: X').join('\n');
  expect(await messageOf(suite)).toBe(
    [
      'one.yaml:1: name: use lower-case letters, digits and hyphens',
      'one.yaml:6: seed: give a number, not a text',
      'one.yaml:7: limti: there is no such key; did you mean limit?',
    ].join('\n'),
  );
});

test('names that are not given are not checked', async () => {
  const folder = await folderWith(withLine(6, 'slices: [whatever]'));
  await expect(readSuite(join(folder, 'suites/one.yaml'), { metrics })).resolves.toMatchObject({
    slices: ['whatever'],
  });
});

test('a suite in another encoding is said with the line', async () => {
  const suite = Buffer.from(withLine(2, 'title: Utkast på svenska'), 'latin1');
  expect(await messageOf(suite)).toBe(
    'one.yaml:2: the line is not UTF-8, it seems to be windows-1252 (Western European); save the file as UTF-8',
  );
});

test('a file that is not there, or is a folder, is said with the one that was probably meant', async () => {
  const folder = await folderWith(lines.join('\n'));
  const read = (path: string) => faultOf(readSuite(join(folder, path), names), folder);
  expect(await read('suites/onne.yaml')).toBe(
    'suites/onne.yaml: there is no such file; did you mean suites/one.yaml?',
  );
  expect(await read('nowhere/x.yaml')).toBe('nowhere/x.yaml: there is no such file');
  expect(await read('suites')).toBe('DIR/suites: it is a folder; name a file'.replace('DIR/', ''));
});
