/**
 * Measures the offline evaluation: 1,000 different cases, put together from the messages of the fixtures two by two, through
 * the whole of a suite into an empty data folder, then the same again, and the size of the page. Run by `npm run bench:eval`.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { acceptDataset } from '../src/composition/import-dataset.ts';
import { productFiles } from '../src/composition/product-files.ts';
import { joinedCases } from './bench-evaluation/joined-cases.ts';

const wanted = 1_000;

const writeDataset = async (folder: string): Promise<void> => {
  const lines = await joinedCases(wanted);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'cases.jsonl'), `${lines.join('\n')}\n`);
  await writeFile(
    join(folder, 'dataset.yaml'),
    "name: bench\nversion: '1'\nschema: cases@1\nabout: Made for timing.\ncases:\n  file: cases.jsonl\n",
  );
  await acceptDataset(folder);
};

const run = promisify(execFile);

const timed = async (suite: string, page: string, data: string): Promise<string> => {
  const begun = performance.now();
  const { stdout } = await run(
    process.execPath,
    [...process.execArgv, join(productFiles.root, 'src/entry/cli.ts'), 'eval', suite, '--html', page],
    { env: { ...process.env, CAIR_DATA: data }, maxBuffer: 1e8 },
  );
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  return `${seconds} s  (${stdout.split('\n')[1] ?? ''})`;
};

const folder = await mkdtemp(join(tmpdir(), 'cair-bench-eval-'));
try {
  await writeDataset(join(folder, 'dataset'));
  const suite = join(folder, 'bench.yaml');
  await writeFile(
    suite,
    `name: bench\ntitle: ${wanted} cases\ndataset: dataset\nknowledge: ${productFiles.fixtures}\nprimary: reply.fact-coverage\n`,
  );
  const page = join(folder, 'page.html');
  const data = join(folder, 'data');
  process.stdout.write(`${wanted} cases, nothing known: ${await timed(suite, page, data)}\n`);
  process.stdout.write(`the same again:          ${await timed(suite, page, data)}\n`);
  process.stdout.write(`the page: ${((await stat(page)).size / 1e6).toFixed(2)} MB\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
