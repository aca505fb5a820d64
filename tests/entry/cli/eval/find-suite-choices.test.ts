import { describe, expect, test } from 'vitest';
import { findSuiteChoices } from '../../../../src/entry/cli/eval/find-suite-choices.ts';
import { placeProblem } from '../../../../src/entry/cli/eval/place-problem.ts';
import { projectFile } from '../../../support/project-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const sheet = (name: string): string =>
  `name: ${name}\nversion: '1'\nschema: cases@1\nabout: Some cases, v. 2. Masked.\ncases: { file: cases.jsonl }\n`;

const run = (startedAt: string): string =>
  JSON.stringify({
    format: 'cair-evaluation-run@1',
    suite: { name: 's', title: 'S', primary: 'reply.chrf' },
    dataset: { name: 'one', version: '1', checksum: 'x' },
    startedAt,
    metrics: [{ name: 'reply.chrf', cases: 20, value: 50, low: 40, high: 60 }],
  });

describe('what a new suite can choose from', () => {
  test('is found below the folder: datasets, knowledge and saved runs, newest first', async () => {
    const root = await temporaryFolder({
      'eval/datasets/one/dataset.yaml': sheet('one'),
      'eval/datasets/broken/dataset.yaml': 'name: [',
      'eval/datasets/other/dataset.yaml': 'name: other\n',
      'node_modules/x/dataset.yaml': sheet('hidden'),
      '.git/dataset.yaml': sheet('hidden'),
      'a/b/c/d/e/dataset.yaml': sheet('deep'),
      'knowledge/articles/en.jsonl': '',
      'knowledge/cases/en.jsonl': '',
      'beir/corpus.jsonl': '',
      'eval/baselines/old.json': run('2026-11-01T00:00:00Z'),
      'eval/baselines/new.json': run('2026-11-02T00:00:00Z'),
      'eval/baselines/other.json': '{}',
      'eval/baselines/broken.json': '{',
      'elsewhere/run.json': run('2026-11-03T00:00:00Z'),
    });
    const { datasets, knowledge, runs, metrics } = findSuiteChoices(root, []);
    expect(datasets).toEqual([{ path: 'eval/datasets/one', name: 'one', about: 'Some cases, v. 2.' }]);
    expect(knowledge).toEqual([
      { path: 'beir', about: 'documents in BEIR format' },
      { path: 'knowledge', about: 'articles and closed cases' },
    ]);
    expect(runs.map(({ path, dataset }) => [path, dataset])).toEqual([
      ['eval/baselines/new.json', 'one'],
      ['eval/baselines/old.json', 'one'],
    ]);
    expect(metrics).toEqual([]);
  });

  test('is nothing in an empty folder or in one that is not there', async () => {
    const nothing = { datasets: [], knowledge: [], runs: [], metrics: [] };
    expect(findSuiteChoices(await temporaryFolder(), [])).toEqual(nothing);
    expect(findSuiteChoices('/nowhere/at/all', [])).toEqual(nothing);
  });

  test('holds the knowledge that ships with the product', () => {
    const { knowledge } = findSuiteChoices(projectFile('.'), []);
    expect(knowledge).toContainEqual({ path: 'fixtures', about: 'articles and closed cases' });
  });
});

test('a path that was written by hand is looked at', async () => {
  const root = await temporaryFolder({ 'one/dataset.yaml': sheet('one'), 'run.json': '{}' });
  expect(placeProblem('dataset', `${root}/one`)).toBeNull();
  expect(placeProblem('dataset', root)).toMatch(/no dataset\.yaml/u);
  expect(placeProblem('knowledge', root)).toBeNull();
  expect(placeProblem('knowledge', `${root}/run.json`)).toMatch(/no folder/u);
  expect(placeProblem('baseline', `${root}/run.json`)).toBeNull();
  expect(placeProblem('baseline', `${root}/two.json`)).toMatch(/no file/u);
});
