/**
 * Measures the offline evaluation: 1,000 different cases, put together from the messages of the fixtures two by two, through
 * the whole of a suite into an empty data folder, then the same again, and the size of the page. Run by `npm run bench:eval`.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { acceptDataset } from '../src/composition/import-dataset.ts';
import { productFiles } from '../src/composition/product-files.ts';

const wanted = 1_000;

type Incoming = {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly receivedAt: string;
  readonly gold: {
    readonly questions: readonly { readonly start: number; readonly end: number }[];
    readonly tags: readonly string[];
  };
};

/** One message behind another of the same language, as one case with the labels of both. */
const joined = (first: Incoming, second: Incoming, at: number): object => {
  const gap = '\n\n';
  const shift = first.text.length + gap.length;
  return {
    ...first,
    id: `EV-${at}`,
    text: `${first.text}${gap}${second.text}`,
    gold: {
      questions: [
        ...first.gold.questions,
        ...second.gold.questions.map((question) => ({
          ...question,
          start: question.start + shift,
          end: question.end + shift,
        })),
      ],
      tags: [...new Set([...first.gold.tags, ...second.gold.tags])],
    },
  };
};

const writeDataset = async (folder: string): Promise<void> => {
  const incoming = (await readFile(`${productFiles.fixtures}/incoming.jsonl`, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Incoming);
  const pairs = incoming.flatMap((first) =>
    incoming
      .filter((second) => second.language === first.language && second.id !== first.id)
      .map((second) => [first, second] as const),
  );
  const step = pairs.length / wanted;
  const lines = Array.from({ length: wanted }, (_, at) => {
    const [first, second] = pairs[Math.floor(at * step)] ?? [];
    if (first === undefined || second === undefined) throw new Error('The fixtures hold too few messages.');
    return JSON.stringify(joined(first, second, at));
  });
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
