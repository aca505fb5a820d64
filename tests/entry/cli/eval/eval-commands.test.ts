import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { exportCommand } from '../../../../src/entry/cli/eval/export-command.ts';
import { newCommand } from '../../../../src/entry/cli/eval/new-command.ts';
import { metricDefinitions } from '../../../../src/evaluate/run/metric-definitions.ts';
import { suiteSchema } from '../../../../src/evaluate/suite/suite.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

let folder: string;
let printed: string;

beforeEach(async () => {
  folder = await temporaryFolder({
    'cases/dataset.yaml': "name: mine\nversion: '1'\nschema: cases@1\ncases: { file: cases.jsonl }\n",
  });
  mkdirSync(join(folder, 'knowledge'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Runs `cair eval …` with both commands under an `eval` that takes a folder itself. */
const run = async (...args: readonly string[]): Promise<string | null> => {
  let measured: string | null = null;
  const evaluation = new Command('eval')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .enablePositionalOptions()
    .argument('<dir>')
    .option('--json')
    .option('--baseline <file>')
    .action((dir: string) => {
      measured = dir;
    });
  exportCommand(evaluation);
  newCommand(evaluation, metricDefinitions);
  await evaluation.parseAsync([...args], { from: 'user' });
  return measured;
};

const needed = (): readonly string[] => [
  '--dataset',
  join(folder, 'cases'),
  '--knowledge',
  join(folder, 'knowledge'),
  '--primary',
  'reply.fact-coverage',
];

test('eval still takes a folder beside its commands', async () => {
  expect(await run('fixtures', '--json')).toBe('fixtures');
});

describe('eval new without a terminal', () => {
  test('writes a suite of what the options say and prints how to run it', async () => {
    const file = join(folder, 'suites', 'mine.yaml');
    await run('new', file, ...needed(), '--threshold', 'safety.leaks<=0', '--title', 'Cards?');
    expect(suiteSchema.parse(parse(readFileSync(file, 'utf8')))).toMatchObject({
      name: 'cards',
      title: 'Cards?',
      dataset: '../cases',
      knowledge: '../knowledge',
      thresholds: { 'safety.leaks': { atMost: 0 } },
    });
    expect(printed).toBe(`Wrote ${file}. Run it with:\n  cair eval ${file}\n`);
  });

  test('takes --baseline as its own option, though eval has one of the same name', async () => {
    await expect(run('new', join(folder, 'x.yaml'), ...needed(), '--baseline', 'gone.json')).rejects.toThrow(
      'There is no file gone.json.',
    );
  });

  test('says in one sentence what is missing', async () => {
    await expect(run('new', join(folder, 'x.yaml'), '--primary', 'reply.chrf')).rejects.toThrow(
      /^There is no terminal to ask in, so give --dataset DIR.* and --knowledge DIR[^\n]*\.$/u,
    );
  });

  test('overwrites nothing', async () => {
    const file = join(folder, 'cases', 'dataset.yaml');
    await expect(run('new', file, ...needed())).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(file, 'utf8')).toContain('name: mine');
  });

  test('refuses a dataset that is not there', async () => {
    await expect(run('new', join(folder, 'x.yaml'), ...needed(), '--dataset', folder)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('eval export', () => {
  test.each([
    ['a day that does not exist', '--split', '2026-02-31'],
    ['words in place of a day', '--since', 'yesterday'],
    ['a name that leads elsewhere', '--name', '../mine'],
  ])('refuses %s', async (_what, option, value) => {
    await expect(run('export', folder, option, value)).rejects.toThrow(CommanderError);
  });

  test('says when there is nothing to export from', async () => {
    vi.stubEnv('CAIR_DATA', join(folder, 'data'));
    await expect(run('export', folder)).rejects.toMatchObject({ code: 'not-found' });
    vi.unstubAllEnvs();
  });
});
