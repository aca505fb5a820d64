import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findSuite } from '../../src/composition/find-suite.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
let folders: readonly string[];
const find = (what: string): string | null => findSuite(what, folders, ['import', 'seal']);

beforeAll(async () => {
  folder = await temporaryFolder({
    'mine/smoke.yaml': '',
    'shipped/smoke.yaml': '',
    'shipped/lodestar.yml': '',
    'shipped/notes.md': '',
    'dataset/dataset.yaml': '',
    'beir/corpus.jsonl': '',
    'beir/vocabulary.yaml': '',
    'plain/article.md': '',
  });
  folders = [join(folder, 'mine'), join(folder, 'shipped'), join(folder, 'gone')];
});

test('a suite is found by its path or its name, one of our own before one that ships', () => {
  expect(find('some/where.yaml')).toBe('some/where.yaml');
  expect(find('smoke')).toBe(join(folder, 'mine', 'smoke.yaml'));
  expect(find('lodestar')).toBe(join(folder, 'shipped', 'lodestar.yml'));
});

test('a folder of documents is no suite', () => {
  expect(find(join(folder, 'beir'))).toBeNull();
  expect(find(join(folder, 'plain'))).toBeNull();
});

test('a misspelt name is answered with what was meant and with all suites', () => {
  expect(() => find('smok')).toThrow(
    'There is no suite and no folder smok; did you mean smoke? Suites: lodestar, smoke.',
  );
  expect(() => find('importt')).toThrow('did you mean import?');
  expect(() => find('xyzzyplugh')).toThrow('no folder xyzzyplugh. Suites: lodestar, smoke.');
  expect(() => findSuite('smoke', [])).toThrow('Suites: none yet; make one with cair eval new.');
});

test('a dataset, a folder of suites and another file are called by their name', () => {
  const dataset = join(folder, 'dataset');
  expect(() => find(dataset)).toThrow(`cair eval new --dataset ${dataset}`);
  expect(() => find(join(folder, 'shipped'))).toThrow('is a folder of suites; name one: lodestar, smoke.');
  expect(() => find(join(folder, 'shipped', 'notes.md'))).toThrow('is neither a suite (.yaml) nor a folder');
});
