import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { readJsonFile, wrongShape } from '../../src/composition/read-json-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cair-json-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const words = { unreadable: 'cannot be read', noJson: 'no JSON' };

test('a byte order mark before the text is no fault', async () => {
  const file = join(folder, 'a.json');
  await writeFile(file, '\u{feff}{"a":1}');
  expect(await readJsonFile(file, words)).toEqual({ a: 1 });
});

test('a file that is missing or no JSON is named with the words for it', async () => {
  const missing = join(folder, 'missing.json');
  await expect(readJsonFile(missing, words)).rejects.toThrow(`${missing}: cannot be read`);
  const asked = { ...words, unreadable: (cause: unknown) => `because ${(cause as { code: string }).code}` };
  await expect(readJsonFile(missing, asked)).rejects.toThrow(`${missing}: because ENOENT`);
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '{');
  await expect(readJsonFile(broken, words)).rejects.toMatchObject({
    code: 'input-invalid',
    message: `${broken}: no JSON`,
  });
});

test('another shape is told by its first place', () => {
  const { error } = z.object({ a: z.object({ b: z.string() }) }).safeParse({ a: { b: 1 } });
  if (error === undefined) throw new Error('The value should not fit.');
  expect(wrongShape('f.json', error).message).toMatch(/^f\.json: a\.b: /u);
});
