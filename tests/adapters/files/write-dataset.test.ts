import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeDatasets } from '../../../src/adapters/files/write-dataset.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const dataset = (name: string, cases: readonly Readonly<Record<string, unknown>>[] = [{ id: 'a' }]) => ({
  name,
  about: `About ${name}.`,
  cases,
});

describe('writing datasets', () => {
  test('makes a folder of each, in a folder that need not exist', async () => {
    const parent = join(await temporaryFolder(), 'deep', 'down');
    const places = await writeDatasets(parent, [
      dataset('one'),
      dataset('two', [{ id: 'b', text: 'å\n' }, {}]),
    ]);
    expect(places).toEqual([join(parent, 'one'), join(parent, 'two')]);
    expect(readFileSync(join(parent, 'two', 'cases.jsonl'), 'utf8')).toBe('{"id":"b","text":"å\\n"}\n{}\n');
    expect(parse(readFileSync(join(parent, 'one', 'dataset.yaml'), 'utf8'))).toMatchObject({
      name: 'one',
      schema: 'cases@1',
      about: 'About one.',
      cases: { file: 'cases.jsonl', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
    expect(readdirSync(parent)).toEqual(['one', 'two']);
  });

  test('overwrites nothing and then writes none of them', async () => {
    const parent = await temporaryFolder({ 'two/notes.txt': 'mine' });
    await expect(writeDatasets(parent, [dataset('one'), dataset('two')])).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(readdirSync(parent)).toEqual(['two']);
    expect(readFileSync(join(parent, 'two', 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('takes not even the place of an empty folder', async () => {
    const parent = await temporaryFolder();
    mkdirSync(join(parent, 'one'));
    await expect(writeDatasets(parent, [dataset('one')])).rejects.toMatchObject({ code: 'conflict' });
  });

  test('leaves nothing behind when one of them cannot be written', async () => {
    const parent = await temporaryFolder();
    const broken = dataset('two', [{ id: 1n }]);
    await expect(writeDatasets(parent, [dataset('one'), broken])).rejects.toMatchObject({
      name: 'CopilotError',
      code: 'storage-failed',
    });
    expect(readdirSync(parent)).toEqual([]);
    expect(existsSync(join(parent, 'one'))).toBe(false);
  });

  test('says so when the folder is a file', async () => {
    const parent = await temporaryFolder({ file: 'x' });
    await expect(writeDatasets(join(parent, 'file'), [dataset('one')])).rejects.toMatchObject({
      code: 'storage-failed',
    });
  });
});
