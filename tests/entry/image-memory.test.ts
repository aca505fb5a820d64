import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFile } from '../support/project-file.ts';

const dockerfile = readFileSync(projectFile('Dockerfile'), 'utf8');

/** Each variable that the image sets. */
const environment = Object.fromEntries(
  [...dockerfile.matchAll(/^ENV (.+)$/gmu)].flatMap(([, line = '']) =>
    [...line.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/gu)].map(([, name, quoted, plain]) => [
      name,
      quoted ?? plain,
    ]),
  ),
) as Readonly<Record<string, string>>;

const { services } = parse(readFileSync(projectFile('compose.yaml'), 'utf8')) as {
  readonly services: Readonly<
    Record<string, { readonly build?: string; readonly command?: readonly string[] }>
  >;
};

test('every process of the image has a heap that leaves room below 600 MB', () => {
  const limit = execFileSync(
    process.execPath,
    ['-p', 'require("node:v8").getHeapStatistics().heap_size_limit / 1024 / 1024'],
    { env: { NODE_OPTIONS: environment['NODE_OPTIONS'] }, encoding: 'utf8' },
  );
  expect(Number(limit)).toBeGreaterThan(300);
  expect(Number(limit)).toBeLessThan(450);
  expect(environment).toMatchObject({
    MALLOC_ARENA_MAX: '2',
    MALLOC_TRIM_THRESHOLD_: '1000000',
    MALLOC_MMAP_THRESHOLD_: '1000000',
  });
});

test('neither the server nor a worker starts with options that set it aside', () => {
  const server = JSON.parse(/^CMD (.+)$/mu.exec(dockerfile)?.[1] ?? 'null') as unknown;
  expect(server).toEqual(['node', 'src/entry/cli.ts', 'serve']);
  expect(services['copilot']).toMatchObject({ build: '.' });
  expect(services['copilot']?.command).toBeUndefined();
  expect(services['worker']).toMatchObject({ build: '.', command: ['node', 'src/entry/cli.ts', 'worker'] });
});
