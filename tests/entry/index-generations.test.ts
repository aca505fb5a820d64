import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { generationSchema } from '../../src/contract/generations.ts';
import { runCair } from '../support/cair-process.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let environment: Record<string, string>;
let sourceFolder: string;
const index = (...args: string[]) => runCair(['index', ...args], { environment });

const golden = (document: string): void =>
  writeFileSync(
    path.join(sourceFolder, 'golden.jsonl'),
    `${JSON.stringify({ query: 'My charging card has not arrived', language: 'en', document })}\n`,
  );

beforeAll(async () => {
  const folder = await temporaryFolder();
  sourceFolder = path.join(folder, 'source');
  environment = { CAIR_DATA: path.join(folder, 'data'), CAIR_SOURCE: writeSmallSource(sourceFolder) };
  expect((await index()).exitCode).toBe(0);
});

test('a full run builds, checks and switches, and one step back is a command', async () => {
  golden('KA-1003');
  const full = await index('--full');
  expect(full.exitCode).toBe(0);
  expect(full.stdout).toContain('Holds: All 1 golden queries find their document.');
  expect(full.stdout).toContain('Generation 2 is live');
  const back = await index('--rollback', '--json');
  expect(JSON.parse(back.stdout)).toEqual({ live: 1 });
});

test('a generation that fails a check is held with exit code 1, and goes live when it is forced to', async () => {
  golden('KA-9999');
  const held = await index('--full', '--json');
  expect(held.exitCode).toBe(1);
  const { generation, isLive } = JSON.parse(held.stdout) as { generation: unknown; isLive: boolean };
  const { id, checks } = generationSchema.parse(generation);
  expect(isLive).toBe(false);
  expect(checks.filter(({ holds }) => !holds).map(({ says }) => says)).toEqual([
    'Golden queries do not find KA-9999 among the first 5 for "My charging card has not arrived".',
  ]);
  const refused = await index('--switch', String(id));
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('does not pass its checks');
  expect((await index('--switch', String(id), '--force')).stdout).toBe(`Generation ${id} is live.\n`);
});

test('a golden query that cannot be read names its line before anything is built', async () => {
  writeFileSync(path.join(sourceFolder, 'golden.jsonl'), '{"query":"card"}\n');
  const { exitCode, stderr } = await index('--full');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/golden\.jsonl:1: language/u);
});

test.each([[['--switch', 'two']], [['--switch', '1', '--rollback']], [['--rollback', '--full']]])(
  'index %j is refused',
  async (args) => {
    expect((await index(...args)).exitCode).toBe(2);
  },
);
