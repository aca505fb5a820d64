import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluationRunSchema } from '../../../../src/contract/evaluation-run.ts';
import { runCair } from '../../../support/cair-process.ts';
import { projectFile } from '../../../support/project-file.ts';
import { caseLine, writeDataset, writeSmallSuites, writeSuite } from '../../../support/small-suite.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

let folder: string;
let environment: Record<string, string>;
const cair = (...args: string[]) => runCair(['eval', ...args], { environment });

beforeAll(async () => {
  folder = await temporaryFolder();
  environment = { CAIR_DATA: join(folder, 'data') };
  await writeSmallSuites(folder);
});

/** Bad input: exit code 2, nothing on standard output, this in a sentence on standard error. */
const expectRefused = async (args: readonly string[], sentence: string | RegExp): Promise<void> => {
  const { exitCode, stdout, stderr } = await cair(...args);
  expect(stderr).toMatch(sentence);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).not.toMatch(/\n\s+at /u);
};

describe('cair eval SUITE', () => {
  test('prints one line of JSON of the contract, writes page, JUnit and baseline, and then compares with itself', async () => {
    const file = writeSuite(folder, 'usual', 'thresholds:\n  safety.leaks: { atMost: 0 }\n');
    const [page, junit, base] = ['out/page.html', 'out/junit.xml', 'out/base.json'].map((name) =>
      join(folder, name),
    );
    const first = await cair(
      file,
      '--json',
      '--html',
      `${page}`,
      '--junit',
      `${junit}`,
      '--save-baseline',
      `${base}`,
    );
    expect(first.exitCode).toBe(0);
    expect(first.stdout.trimEnd().split('\n')).toHaveLength(1);
    const run = evaluationRunSchema.parse(JSON.parse(first.stdout));
    expect([run.cases.length, run.reused, run.gate.passed]).toEqual([3, 0, true]);
    expect(readFileSync(`${page}`, 'utf8')).toMatch(/^<!doctype html>/iu);
    expect(readFileSync(`${junit}`, 'utf8')).toMatch(/<testsuites?[\s\S]*safety\.leaks/u);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['base.json', 'junit.xml', 'page.html']);
    const again = await cair(file, '--json', '--baseline', `${base}`);
    expect(again.exitCode).toBe(0);
    const compared = evaluationRunSchema.parse(JSON.parse(again.stdout));
    expect(['no difference seen', 'too few cases']).toContain(compared.comparison?.verdict);
    expect(compared.reused).toBe(3);
    expect(existsSync(join(folder, 'data', 'evaluations', 'usual.html'))).toBe(true);
  });

  test('ends with 1 when a bound is missed and says which', async () => {
    const file = writeSuite(folder, 'strict', 'thresholds:\n  tone.score: { atLeast: 5.5 }\n');
    const junit = join(folder, 'strict.xml');
    const { exitCode, stdout } = await cair(file, '--junit', junit);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/Gate failed\n\s+tone\.score/u);
    expect(readFileSync(junit, 'utf8')).toContain('<failure');
  });

  test('a known run loads neither the index nor the model, which has a process of its own', async () => {
    const file = writeSuite(folder, 'known', 'only: { market: [IE] }\n');
    const loaded = async (): Promise<string | undefined> => {
      const { exitCode, stderr } = await runCair(['eval', file], {
        environment: {
          CAIR_DATA: join(folder, 'loaded'),
          NODE_OPTIONS: `--import=${pathToFileURL(projectFile('tests/support/tell-loaded.mjs')).href}`,
        },
      });
      expect(exitCode).toBe(0);
      // The model's process tells of itself as well, before the command does.
      return [...stderr.matchAll(/LOADED (.*)$/gmu)].at(-1)?.[1];
    };
    expect(await loaded()).toBe('index true, processes 1');
    expect(await loaded()).toBe('index false, processes 0');
  });

  test('a run that is killed goes on where it was', async () => {
    const cases = Array.from({ length: 12 }, (_, at) =>
      caseLine(`K${at}`, { receivedAt: `2026-03-${10 + at}T08:00:00Z` }),
    );
    await writeDataset(join(folder, 'twelve'), cases);
    const file = writeSuite(folder, 'killed', '', 'twelve');
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', projectFile('src/entry/cli.ts'), 'eval', file],
      {
        env: { ...process.env, ...environment },
      },
    );
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stderr.on('data', (chunk) => {
      if (String(chunk).includes('Drafting cases: 1 ')) child.kill('SIGKILL');
    });
    await ended;
    const { exitCode, stdout } = await cair(file, '--json');
    expect(exitCode).toBe(0);
    const run = evaluationRunSchema.parse(JSON.parse(stdout));
    expect(run.cases).toHaveLength(12);
    expect(run.reused).toBeGreaterThan(0);
  });

  test('two runs at the same time over one new data folder both come to their end', async () => {
    const file = writeSuite(folder, 'twice');
    const data = { CAIR_DATA: join(folder, 'shared') };
    const both = await Promise.all(
      [0, 40].map(async (wait) => {
        await setTimeout(wait);
        return runCair(['eval', file, '--json'], { environment: data });
      }),
    );
    expect(both.map(({ exitCode, stderr }) => [exitCode, /cair:.*/u.exec(stderr)?.[0]])).toEqual([
      [0, undefined],
      [0, undefined],
    ]);
  });

  test('a page that cannot be written is no failed gate and leaves nothing behind', async () => {
    const file = writeSuite(folder, 'nowhere');
    mkdirSync(join(folder, 'pages', 'taken'), { recursive: true });
    const { exitCode, stderr } = await cair(file, '--html', join(folder, 'pages', 'taken'));
    expect(exitCode).toBe(3);
    expect(stderr).toContain('taken cannot be written; name another file.');
    expect(readdirSync(join(folder, 'pages'))).toEqual(['taken']);
  });
});

describe('bad input ends with 2 and says what was meant', () => {
  test('a misspelt suite', () => expectRefused(['smok'], 'did you mean smoke? Suites: '));

  test('what belongs to a suite, given for a folder', () =>
    expectRefused([join(folder, 'knowledge'), '--html', 'x.html'], '--html belongs to a suite'));

  test('a suite with a misspelt key', () =>
    expectRefused(
      [writeSuite(folder, 'bad', 'mertics: [reply.chrf]\n')],
      ':6: mertics: there is no such key; did you mean metrics?',
    ));
});

test('a dataset is sealed, and one that is not there is said', async () => {
  const place = join(folder, 'unsealed');
  await writeDataset(place, [caseLine('A')], { isSealed: false });
  const { exitCode, stdout } = await cair('seal', place);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/: sealed as [0-9a-f]{64}\n$/u);
  expect(readFileSync(join(place, 'dataset.yaml'), 'utf8')).toMatch(/sha256: [0-9a-f]{64}/u);
  await expectRefused(['seal', join(folder, 'gone')], 'there is no folder');
});

test('tables and BEIR folders are imported once, and then measured', async () => {
  const table = join(folder, 'cases.csv');
  writeFileSync(
    table,
    'Number;Message;Country\r\nT1;Where is my card?;GB\r\nT2;"How much may\nit tow?";SE\r\nT3;;SE\r\n',
  );
  const columns = ['--text', 'message', '--id', 'number', '--market', 'country'];
  const made = await cair('import', table, '--out', join(folder, 'table'), ...columns, '--json');
  expect(JSON.parse(made.stdout)).toMatchObject({
    cases: 2,
    leftOut: [expect.stringContaining('cases.csv:5: ')],
  });
  await expectRefused(['import', table, '--out', join(folder, 'table')], 'table');
  await expectRefused(
    ['import', table, '--out', join(folder, 'other'), '--text', 'mesage'],
    'did you mean Message?',
  );
  await expectRefused(
    ['import', join(folder, 'gone.csv'), '--out', join(folder, 'other')],
    'there is no such file',
  );
  const beir = await temporaryFolder({
    'corpus.jsonl': '{"_id":"d1","title":"Cards","text":"Cards are posted at the handover."}\n',
    'queries.jsonl': '{"_id":"q1","text":"when are cards posted"}\n',
    'qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq1\td1\t1\n',
  });
  expect((await cair('import', beir, '--out', join(beir, 'dataset'))).stdout).toContain('Wrote 1 cases');
  const file = writeSuite(beir, 'beir');
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('knowledge: knowledge', 'knowledge: .')
      .replace('reply.fact-coverage', 'retrieval.hit@1'),
  );
  const run = evaluationRunSchema.parse(JSON.parse((await cair(file, '--json')).stdout));
  expect(run.metrics.find(({ name }) => name === 'retrieval.hit@1')?.value).toBe(1);
  const folderRun = await cair(beir, '--json');
  expect(JSON.parse(folderRun.stdout)).toMatchObject({ queries: 1, documents: 1 });
});
