/**
 * Reads all closed cases of a generated org, which runs in a process of its own, and says how many rows a second come, how many calls
 * that took and the most memory that the reader took; once by pages, once by bulk queries, once as changes either way, and
 * then a pass over no change. Bulk jobs of the generated org are done when they are looked at a second time.
 *
 *   node scripts/measure-salesforce.ts [--cases 20000]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/composition/config.ts';
import { openSalesforce } from '../src/composition/open-salesforce.ts';
import type { ChangingSource, Watermark } from '../src/knowledge/changing-source.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '20000' } } });
const cases = Number(values.cases);
const rowsPerCase = 4;

const data = mkdtempSync(join(tmpdir(), 'measure-salesforce-'));
const server = spawn(
  process.execPath,
  [join(import.meta.dirname, 'demo-salesforce.ts'), '--port', '0', '--cases', String(cases), '--json'],
  { env: { ...process.env, CAIR_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] },
);

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

let calls = 0;
const send = globalThis.fetch;
globalThis.fetch = (...asked) => {
  calls += 1;
  return send(...asked);
};

const measure = async (name: string, read: () => Promise<number>): Promise<void> => {
  let most = 0;
  calls = 0;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const start = performance.now();
  const documents = await read();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(look);
  const rate = Math.round((documents * rowsPerCase) / seconds);
  console.log(
    `${name}: ${documents} cases in ${seconds.toFixed(1)} s, ${rate} rows/s, ${calls} calls, peak RSS ${megabytes(most)} MB`,
  );
};

const countRead = async (source: ChangingSource): Promise<number> => {
  let count = 0;
  for await (const item of source.read()) if (item.kind === 'case') count += 1;
  return count;
};

try {
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const settings = JSON.parse((await lines.next()).value ?? '{}') as Record<string, string>;
  const open = (more: Readonly<Record<string, string>>) =>
    openSalesforce(readConfig({ ...settings, ...more }));
  const pages = { CAIR_SALESFORCE_BULK: 'false' };
  await measure('pages', () => countRead(open(pages)));
  await measure('bulk (from 50,000 cases on)', () => countRead(open({})));
  const marks: Record<string, Watermark> = {};
  const countChanges = async (more: Readonly<Record<string, string>>): Promise<number> => {
    let count = 0;
    for await (const change of open(more).changes({ ...marks })) {
      if (change.kind === 'mark') marks[change.object] = change.watermark;
      if (change.kind === 'item') count += 1;
    }
    return count;
  };
  await measure('changes, first pass by pages', () => countChanges(pages));
  for (const object of Object.keys(marks)) delete marks[object];
  await measure('changes, first pass by bulk', () => countChanges({}));
  await measure('changes, nothing new', () => countChanges({}));
} finally {
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
