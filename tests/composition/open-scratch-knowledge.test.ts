import { existsSync } from 'node:fs';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';
import { openScratchKnowledge } from '../../src/composition/open-scratch-knowledge.ts';
import { noVocabulary } from '../../src/language/vocabulary.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'tmp'));
  vi.stubEnv('TMPDIR', join(folder, 'tmp'));
});
afterEach(() => vi.unstubAllEnvs());

const open = (settings: Readonly<Record<string, string>> = {}) =>
  openScratchKnowledge(readConfig({ CAIR_DATA: join(folder, 'data'), ...settings }), noVocabulary);

test('the folder is gone when it is closed; the vectors stay in the data folder', async () => {
  const { knowledge, close } = await open();
  expect((await knowledge.store.counts()).passages).toBe(0);
  expect(await readdir(tmpdir())).toHaveLength(1);
  await close();
  expect(await readdir(tmpdir())).toEqual([]);
  expect(existsSync(join(folder, 'data', 'evaluation-vectors.db'))).toBe(true);
});

test('a model that does not answer is a fault, and no folder stays behind', async () => {
  await expect(
    open({
      CAIR_EMBEDDER: 'transformers',
      CAIR_EMBEDDING_MODEL: './gone',
      CAIR_TRANSFORMERS_MODULE: 'no-such-module',
    }),
  ).rejects.toMatchObject({ code: expect.any(String) });
  expect(await readdir(tmpdir())).toEqual([]);
});

test('what a killed run left behind is taken away after two days, what is younger is not', async () => {
  await mkdir(join(tmpdir(), 'cair-eval-old'));
  await mkdir(join(tmpdir(), 'cair-eval-young'));
  await mkdir(join(tmpdir(), 'someone-elses'));
  const longAgo = new Date(Date.now() - 49 * 3_600_000);
  for (const name of ['cair-eval-old', 'someone-elses']) await utimes(join(tmpdir(), name), longAgo, longAgo);
  const { close } = await open();
  await close();
  expect((await readdir(tmpdir())).toSorted()).toEqual(['cair-eval-young', 'someone-elses']);
});
