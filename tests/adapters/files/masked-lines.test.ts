import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMaskedLines } from '../../../src/adapters/files/masked-lines.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cair-masked-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (...lines: readonly unknown[]): Promise<void> =>
  writeFile(
    join(folder, 'masking.jsonl'),
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );

const email = { type: 'email', text: 'a@b.example' };

test('each value is found behind the one before it', async () => {
  await write({ language: 'en', text: 'a@b.example and a@b.example', entities: [email, email] });
  expect((await readMaskedLines(folder))[0]?.spans).toEqual([
    { type: 'email', start: 0, end: 11 },
    { type: 'email', start: 16, end: 27 },
  ]);
});

test.each([
  ['{', 'the line is no JSON'],
  [{ language: 'en', text: 'x', entities: [{ type: 'colour', text: 'x' }] }, 'entities.0.type: '],
  [
    { language: 'en', text: 'no address', entities: [email] },
    'entities.0: the value is not in the text, or stands before the one listed earlier',
  ],
])('a broken line is named with its file and line: %j', async (line, what) => {
  await write({ language: 'en', text: 'x', entities: [] }, line);
  await expect(readMaskedLines(folder)).rejects.toThrow(`${join(folder, 'masking.jsonl')}:2: ${what}`);
});

test('a file without a line is said to be empty', async () => {
  await write('');
  await expect(readMaskedLines(folder)).rejects.toThrow('there is no labelled text in it');
});
