import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFakeQdrant } from '../../tests/support/fake-qdrant/fake-qdrant.ts';
import { killRuns } from '../../tests/support/killed-runs.ts';

export type Kills = {
  /** Of each kind of run. */
  readonly times: number;
  readonly articles: number;
};

/** Kills runs in processes of their own, prints what was found and tells whether all was whole. */
export const killProcesses = async ({ times, articles }: Kills): Promise<boolean> => {
  let isWhole = true;
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
      isWhole &&=
        wrong.length === 0 &&
        last.problems.length === 0 &&
        runs.every(({ problems }) => problems.length === 0);
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log(`\n${sums.join('\n')}`);
  return isWhole;
};
