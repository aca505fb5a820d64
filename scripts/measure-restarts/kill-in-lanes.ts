import { killWorkers } from '../../tests/support/killed-workers.ts';
import { findRedisServer } from '../../tests/support/redis-server.ts';
import type { Kills } from './kill-processes.ts';

/** Pairs of workers of each kind of run, side by side: a dead one's job is taken over after half a minute, most of it waiting. */
const lanesOfKind = 2;

/** Kills workers of BullMQ in lanes side by side, prints what was found and tells whether all was whole. */
export const killInLanes = async ({ times, articles }: Kills): Promise<boolean> => {
  const redisServer = findRedisServer();
  if (redisServer === null) throw new Error('Two workers need a redis-server on the PATH.');
  let isWhole = true;
  console.log(
    '| run | moment | other worker | killed after ms | ended before | attempts | ended after ms | live edition | generations | problems |',
  );
  console.log('| --- | --- | --- | ---: | --- | ---: | ---: | ---: | --- | --- |');
  const kinds = Array.from({ length: lanesOfKind }, () => ['full', 'increment'] as const).flat();
  const lane = { times: Math.ceil(times / lanesOfKind), articles, redisServer };
  const lanes = await Promise.allSettled(kinds.map((kind) => killWorkers(kind, lane)));
  const sums: string[] = [];
  for (const [at, ended] of lanes.entries()) {
    if (ended.status === 'rejected') {
      console.error(ended.reason);
      isWhole = false;
      continue;
    }
    const { runs, whole, searches, wrong, left } = ended.value;
    for (const run of runs) {
      const cells = [
        run.kind,
        run.moment,
        run.other,
        run.killedAfter,
        run.hadEnded ? 'yes' : 'no',
        run.attempts,
      ];
      const told = run.problems.length === 0 ? 'none' : run.problems.join('; ');
      console.log(`| ${[...cells, run.tookMs, run.edition, run.generations, told].join(' | ')} |`);
    }
    sums.push(
      `${kinds[at]}: an undisturbed job takes ${Math.round(whole)} ms; ${searches} searches beside, ${wrong.length} without an answer; ` +
        `${left} jobs left over.`,
    );
    if (wrong.length > 0) console.error(wrong.slice(0, 3));
    isWhole &&= wrong.length === 0 && left === 0 && runs.every(({ problems }) => problems.length === 0);
  }
  console.log(`\n${sums.join('\n')}`);
  return isWhole;
};
