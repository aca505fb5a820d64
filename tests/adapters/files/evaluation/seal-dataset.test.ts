import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealDataset } from '../../../../src/adapters/files/evaluation/seal-dataset.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { faultOf } from './fault-of.ts';

const about = `Long words ${'that stay on one line '.repeat(10)}`.trim();
const sheet = (sha256: string): string =>
  `# Why it is here\nname: ours\nversion: "1" # first\nschema: cases@1\nabout: ${about}\n\ncases:\n  # beside it\n  file: cases.jsonl\n${sha256}`;
const checksum = createHash('sha256').update('{}\n').digest('hex');

test.each([
  ['an old checksum', `  sha256: ${'a'.repeat(64)} # accepted\n`, `  sha256: ${checksum} # accepted\n`],
  ['no checksum', '', `  sha256: ${checksum}\n`],
])(
  'sealing a dataset with %s writes the present one and keeps every comment',
  async (_name, old, present) => {
    const folder = await temporaryFolder({ 'dataset.yaml': sheet(old), 'cases.jsonl': '{}\n' });
    expect(await sealDataset(folder)).toBe(checksum);
    expect(await readFile(join(folder, 'dataset.yaml'), 'utf8')).toBe(sheet(present));
    expect((await readdir(folder)).sort()).toEqual(['cases.jsonl', 'dataset.yaml']);
  },
);

test('a dataset that is sealed already is not touched', async () => {
  const odd = `name:   ours\nversion: '1'\nschema: cases@1\ncases: {file: cases.jsonl,   sha256: ${checksum}}\n`;
  const folder = await temporaryFolder({ 'dataset.yaml': odd, 'cases.jsonl': '{}\n' });
  expect(await sealDataset(folder)).toBe(checksum);
  expect(await readFile(join(folder, 'dataset.yaml'), 'utf8')).toBe(odd);
});

test('a broken dataset.yaml is not sealed but said', async () => {
  const folder = await temporaryFolder({ 'dataset.yaml': 'name: ours\n', 'cases.jsonl': '{}\n' });
  expect(await faultOf(sealDataset(folder), folder)).toBe(
    [
      'dataset.yaml:1: version: is missing',
      'dataset.yaml:1: schema: is missing; give cases@1 or closed-cases@1',
      'dataset.yaml:1: cases: is missing',
    ].join('\n'),
  );
});
