/**
 * Kills full and incremental runs over a source at random moments, with LanceDB and with a fake Qdrant, while a reader searches
 * every 20 ms, and prints a table of what was found after each new start. Ends with 1 where anything was lost, double or unanswered.
 *
 *   node scripts/measure-restarts.ts [--times 20] [--articles 2000]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFakeQdrant } from '../tests/support/fake-qdrant/fake-qdrant.ts';
import { killRuns } from '../tests/support/killed-runs.ts';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '20' }, articles: { type: 'string', default: '2000' } },
});
const times = Number(values.times);
const articles = Number(values.articles);

let hasFailed = false;
console.log(
  '| index | run | moment | killed after ms | ended before | live edition | generations | problems |',
);
console.log('| --- | --- | --- | ---: | --- | ---: | --- | --- |');
const sums: string[] = [];
for (const index of ['lancedb', 'qdrant'] as const) {
  for (const kind of ['full', 'increment'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'measure-restarts-'));
    const server = index === 'qdrant' ? await startFakeQdrant() : null;
    const { runs, whole, searches, wrong, last } = await killRuns({ folder, qdrant: server?.url }, kind, {
      times,
      articles,
    });
    for (const { moment, killedAfter, hadEnded, edition, generations, problems } of runs) {
      const told = problems.length === 0 ? 'none' : problems.join('; ');
      console.log(
        `| ${index} | ${kind} | ${moment} | ${killedAfter} | ${hadEnded ? 'yes' : 'no'} | ${edition} | ${generations} | ${told} |`,
      );
    }
    sums.push(
      `${index}, ${kind}: an undisturbed run takes ${Math.round(whole)} ms; ${searches} searches beside, ${wrong.length} without an answer; ` +
        `the run after the last kill: edition ${last.edition}, ${last.problems.join('; ') || 'no problem'}.`,
    );
    if (wrong.length > 0) console.error(wrong.slice(0, 3));
    hasFailed ||=
      wrong.length > 0 || last.problems.length > 0 || runs.some(({ problems }) => problems.length > 0);
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`\n${sums.join('\n')}`);
process.exitCode = hasFailed ? 1 : 0;
