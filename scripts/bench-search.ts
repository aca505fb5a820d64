/**
 * Measures search against the libraries a team would otherwise take, all on the same generated passages and questions in
 * one run, each in a process of its own. Prints tables; decides nothing. Run by `npm run bench:search`.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { BuildResult, ChildTask, OtherResult, OurResult } from './bench-search/bench-child.ts';
import { runChild } from './bench-search/bench-child.ts';
import { growthTable, otherTable, ourTable } from './bench-search/bench-tables.ts';
import { otherSystems } from './bench-search/other-systems.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    dimensions: { type: 'string', default: '512' },
    questions: { type: 'string', default: '300' },
    folder: { type: 'string' },
    only: { type: 'string', default: 'all' },
    'vector-memory': { type: 'string' },
    growth: { type: 'boolean', default: false },
    child: { type: 'string' },
  },
});

const run = promisify(execFile);

/** The libraries keep all they have in JavaScript objects; the product's own settings for a small heap would slow them. */
const flagsFor = (step: string): readonly string[] =>
  step in otherSystems
    ? ['--max-old-space-size=16000', '--disable-warning=ExperimentalWarning']
    : process.execArgv;

const inChild = async <Result>(step: string, task: ChildTask): Promise<Result> => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${task.passages} passages: ${step}\n`);
  const given = Object.entries({
    passages: task.passages,
    dimensions: task.dimensions,
    questions: task.questions,
    folder: task.folder,
    'vector-memory': task.vectorMemory,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));
  const { stdout } = await run(
    process.execPath,
    [...flagsFor(step), import.meta.filename, '--child', step, ...given],
    { maxBuffer: 1e8 },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result;
};

const taskOf = (passages: number, folder: string): ChildTask => ({
  passages,
  dimensions: Number(values.dimensions),
  questions: Number(values.questions),
  folder,
  ...(values['vector-memory'] === undefined ? {} : { vectorMemory: Number(values['vector-memory']) }),
});

const buildOnce = async (task: ChildTask): Promise<BuildResult> => {
  await inChild('neighbours', task);
  return inChild<BuildResult>('build', task);
};

/** Measures our own search; a folder that was given and already holds the passages is searched as it is. */
const measureOne = async (task: ChildTask) => {
  const known = join(task.folder, 'built.json');
  const built: BuildResult = existsSync(known)
    ? (JSON.parse(await readFile(known, 'utf8')) as BuildResult)
    : await buildOnce(task);
  await writeFile(known, JSON.stringify(built));
  const ours = await inChild<OurResult>('ours', task);
  return { task, built, ours };
};

/** Bytes a passage takes at most while its index is built: record, table, graph, and the copies that folding leaves. */
const diskPerDimension = 40;

const withFolder = async (passages: number, work: (task: ChildTask) => Promise<void>): Promise<void> => {
  const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'cair-bench-search-')));
  await mkdir(folder, { recursive: true });
  try {
    const disk = await statfs(folder);
    const needed = passages * (Number(values.dimensions) * diskPerDimension + 10_000);
    if (disk.bavail * disk.bsize < needed) {
      throw new RangeError(`${passages} passages may need ${(needed / 1e9).toFixed(0)} GB of disk.`);
    }
    await work(taskOf(passages, folder));
  } finally {
    if (values.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
};

if (values.child !== undefined) {
  const result = await runChild(values.child, taskOf(Number(values.passages), values.folder ?? ''));
  process.stdout.write(`\n${JSON.stringify(result)}\n`);
} else if (values.growth) {
  const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= Number(values.passages));
  const grown: Awaited<ReturnType<typeof measureOne>>[] = [];
  for (const size of sizes) {
    await withFolder(size, async (task) => {
      grown.push(await measureOne(task));
      process.stdout.write(`\n${growthTable(grown)}\n`);
    });
  }
} else {
  await withFolder(Number(values.passages), async (task) => {
    const { built, ours } = await measureOne(task);
    process.stdout.write(`\n${ourTable(task, built, ours)}\n`);
    if (values.only === 'ours') return;
    const others: (readonly [string, OtherResult])[] = [];
    for (const name of Object.keys(otherSystems)) others.push([name, await inChild(name, task)]);
    process.stdout.write(`\n${otherTable(ours, others)}\n`);
  });
}
