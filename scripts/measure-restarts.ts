/**
 * Kills full and incremental runs over a source at random moments, with LanceDB and with a fake Qdrant, while a reader searches
 * every 20 ms, and prints a table of what was found after each new start. With `--workers` the runs are jobs of two `cair worker`
 * processes over a Redis: the one that has the job is killed, and the other takes it over. Ends with 1 where anything was lost,
 * double or unanswered.
 *
 *   node scripts/measure-restarts.ts [--workers] [--times 20] [--articles 2000]
 */
import { parseArgs } from 'node:util';
import { killInLanes } from './measure-restarts/kill-in-lanes.ts';
import { killProcesses } from './measure-restarts/kill-processes.ts';

const { values } = parseArgs({
  options: {
    workers: { type: 'boolean', default: false },
    times: { type: 'string', default: '20' },
    articles: { type: 'string', default: '2000' },
  },
});
const kill = values.workers ? killInLanes : killProcesses;
const isWhole = await kill({ times: Number(values.times), articles: Number(values.articles) });
process.exitCode = isWhole ? 0 : 1;
