/**
 * Measures the loop on the fixtures: first start, then case to complete draft once warm, with the share of each step,
 * and the memory of the process. Prints a table; decides nothing. Run by `npm run bench`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/composition/config.ts';
import { openCopilot } from '../src/composition/open-copilot.ts';
import { productFiles } from '../src/composition/product-files.ts';
import { readCase } from '../src/composition/read-case.ts';

const rounds = 3;

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const folder = await mkdtemp(join(tmpdir(), 'cair-bench-'));
const started = performance.now();
const copilot = await openCopilot(readConfig({ CAIR_DATA: folder }), 'writer');
const firstStartSeconds = (performance.now() - started) / 1_000;
try {
  const lines = (await readFile(`${productFiles.fixtures}/incoming.jsonl`, 'utf8'))
    .split('\n')
    .filter(Boolean);
  const encoder = new TextEncoder();
  const totals: number[] = [];
  const firstSights: number[] = [];
  const steps = new Map<string, number[]>();
  const note = (step: string, value: number): void => {
    steps.set(step, [...(steps.get(step) ?? []), value]);
  };
  await copilot.draftCase(
    await readCase(encoder.encode('When will my car arrive?'), 'case.txt', copilot.rules),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const line of lines) {
      const begun = performance.now();
      const careCase = await readCase(encoder.encode(line), 'case.json', copilot.rules);
      const read = performance.now() - begun;
      const made = await copilot.draftCase(careCase);
      const total = performance.now() - begun;
      if (round === 0) {
        firstSights.push(total);
        continue;
      }
      totals.push(total);
      note('read', read);
      for (const [step, value] of Object.entries(made.timings)) if (step !== 'total') note(step, value);
    }
  }
  const sum = totals.reduce((all, value) => all + value, 0);
  process.stdout.write(`first start, empty data folder   ${firstStartSeconds.toFixed(1)} s\n`);
  process.stdout.write(
    `drafts                           ${totals.length} (${lines.length} cases, ${rounds} rounds, after one at first sight)\n`,
  );
  process.stdout.write(`never seen case, median          ${ms(quantile(firstSights, 0.5))}
`);
  process.stdout.write(`never seen case, 95 of 100       ${ms(quantile(firstSights, 0.95))}
`);
  process.stdout.write(`case to draft, median            ${ms(quantile(totals, 0.5))}\n`);
  process.stdout.write(`case to draft, 95 of 100         ${ms(quantile(totals, 0.95))}\n`);
  for (const [step, values] of steps) {
    const share = (100 * values.reduce((all, value) => all + value, 0)) / sum;
    process.stdout.write(
      `  ${step.padEnd(10)} median ${ms(quantile(values, 0.5)).padStart(9)}   ${share.toFixed(1).padStart(5)} % of the time\n`,
    );
  }
  process.stdout.write(
    `memory (resident)                ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`,
  );
} finally {
  await copilot.close();
  await rm(folder, { recursive: true, force: true });
}
