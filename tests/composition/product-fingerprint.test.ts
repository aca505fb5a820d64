import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { productFiles } from '../../src/composition/product-files.ts';
import { productFingerprint } from '../../src/composition/product-fingerprint.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

vi.mock(import('../../src/composition/product-files.ts'), async (original) => {
  const { productFiles: files } = await original();
  return { productFiles: { ...files } };
});
const { root } = productFiles;
afterEach(() => Object.assign(productFiles, { root }));

const fingerprintOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
  Object.assign(productFiles, { root: await temporaryFolder(files) });
  return productFingerprint();
};

test('the same product gives the same fingerprint wherever it lies, and so does one without a lock file', async () => {
  const files = { 'src/evaluate/a.ts': 'a', 'package-lock.json': '{}' };
  expect(await fingerprintOf(files)).toBe(await fingerprintOf(files));
  expect(await fingerprintOf({ 'src/evaluate/a.ts': 'a' })).toMatch(/^[0-9a-f]{64}$/u);
});

test.each([
  'src/evaluate/a.ts',
  'src/adapters/files/b.ts',
  'src/composition/c.ts',
  'src/contract/d.ts',
  'prompts/dissection/en.yaml',
  'tone-of-voice/lodestar/en.yaml',
  'fixtures/vocabulary.yaml',
  'package-lock.json',
])('a change of %s is another product', async (file) => {
  const before = await fingerprintOf({ [file]: 'before' });
  expect(await fingerprintOf({ [file]: 'after' })).not.toBe(before);
});

test.each(['src/panel/a.tsx', 'src/report/b.ts', 'src/entry/cli.ts', 'docs/c.md'])(
  'a change of %s is not',
  async (file) => {
    const before = await fingerprintOf({ [file]: 'before' });
    expect(await fingerprintOf({ [file]: 'after' })).toBe(before);
  },
);

test('the fingerprint of this checkout is the same twice', async () => {
  expect((await readFile(`${productFiles.root}/package-lock.json`)).length).toBeGreaterThan(0);
  expect(await productFingerprint()).toBe(await productFingerprint());
});
