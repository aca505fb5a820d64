import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDissectionRules } from '../../../src/adapters/rules/load-dissection-rules.ts';

const shipped = 'prompts/dissection';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dissection-'));
  cpSync(shipped, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const change = (name: string, from: string, to: string): number => {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
};

describe('loadDissectionRules', () => {
  it('loads the rules of every language that ships', async () => {
    const rules = await loadDissectionRules(shipped);
    expect([...rules.languages].sort()).toEqual(['da', 'de', 'en', 'nb', 'nl', 'sv']);
  });

  it.each([
    ['a pattern that can run for ever', 'hur (?:mår|har)', '(?:a+)+hur (?:mår|har)', 1],
    [
      'a key nobody knows',
      '  - id: how-are-you\n    pattern:',
      '  - id: how-are-you\n    patern: x\n    pattern:',
      0,
    ],
    ['a list that is none', 'weakWords: [bil, ', 'weakWords: bil # [', 0],
    ['text that is not YAML', 'weakWords: [bil, ', 'weakWords: ]bil, ', 0],
  ])('names file and line of %s', async (_, from, to, above) => {
    const line = change('sv.yaml', from, to) - above;
    const fault: unknown = await loadDissectionRules(folder).catch((caught: unknown) => caught);
    expect(fault).toMatchObject({ code: 'configuration-invalid' });
    expect(fault).toMatchObject({ details: { file: expect.stringContaining('sv.yaml') } });
    const told = (fault as { details: { line: number } }).details.line;
    expect(Math.abs(told - line)).toBeLessThanOrEqual(1);
    expect((fault as Error).message).toContain(`sv.yaml:${told}:`);
  });

  it('refuses a file whose name is another language, an empty one, and a missing folder', async () => {
    cpSync(join(folder, 'sv.yaml'), join(folder, 'fi.yaml'));
    await expect(loadDissectionRules(folder)).rejects.toThrow(/fi\.yaml:\d+: the language 'sv'/u);
    writeFileSync(join(folder, 'fi.yaml'), '');
    await expect(loadDissectionRules(folder)).rejects.toThrow(/fi\.yaml:1: the file is empty/u);
    await expect(loadDissectionRules(join(folder, 'none'))).rejects.toMatchObject({
      code: 'configuration-invalid',
    });
  });
});
