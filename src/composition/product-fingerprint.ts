import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { productFiles } from './product-files.ts';

/** Whatever can change a draft or its score; page, reports and command line cannot. */
const parts = [
  'src/fault',
  'src/language',
  'src/case',
  'src/privacy',
  'src/model',
  'src/dissect',
  'src/knowledge',
  'src/retrieve',
  'src/compose',
  'src/tone',
  'src/review',
  'src/learn',
  'src/evaluate',
  'src/copilot',
  'src/adapters',
  'src/contract',
  'src/composition',
  'prompts',
  'tone-of-voice',
  'fixtures/markets.json',
  'fixtures/models.json',
  'fixtures/vocabulary.yaml',
  'package-lock.json',
];

const filesOf = async (path: string): Promise<readonly string[]> => {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return existsSync(path) ? [path] : [];
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
};

/**
 * Gives a SHA-256 of the code, the rules and the locked dependencies that drafts and scores come from: results of
 * another version are never taken for those of this one.
 */
export const productFingerprint = async (): Promise<string> => {
  const files = (await Promise.all(parts.map((part) => filesOf(join(productFiles.root, part)))))
    .flat()
    .sort();
  const hash = createHash('sha256');
  const contents = await Promise.all(files.map((file) => readFile(file)));
  for (const [at, file] of files.entries()) {
    const content = contents[at] ?? new Uint8Array();
    hash.update(`${relative(productFiles.root, file).split(sep).join('/')} ${content.length}\n`);
    hash.update(content);
  }
  return hash.digest('hex');
};
