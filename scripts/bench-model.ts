/**
 * Measures what we add to a language model that writes drafts: our own work beside its calls, the way of a token from the model
 * server to the client, and fifty drafts at once. The model is a fake server in a process of its own on 127.0.0.1 that says the first source
 * of each question again. Prints a table; decides nothing. Run by `npm run bench:model`; takes about four minutes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../src/composition/config.ts';
import { startServer } from '../tests/support/cair-process.ts';
import { type FollowedRun, followRun } from './bench-model/follow-run.ts';
import { forwardingTimes } from './bench-model/forwarding.ts';
import { measureOwnWork } from './bench-model/own-work.ts';
import { startModel } from './bench-model/start-model.ts';
import { steadyLoad } from './bench-model/steady-load.ts';
import { machinePace, quantile } from './bench-search/latencies.ts';

const streamMs = 5_000;
const atOnce = 50;
const warmUps = 12;
const alone = 3;

/** A server makes its rules ready in its first half minute; what is asked for is what it does from then on. */
const settleMs = 30_000;

const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(11);

const print = (what: string, values: readonly number[], asked: string): void => {
  const numbers = `median ${ms(quantile(values, 0.5))}   95 of 100 ${ms(quantile(values, 0.95))}`;
  process.stdout.write(`${what.padEnd(52)} ${numbers}   n ${String(values.length).padEnd(5)} ${asked}\n`);
};

/** What a run took beyond the time in which its answers were streamed. */
const overheads = (runs: readonly FollowedRun[]): readonly number[] =>
  runs.filter(({ streamed }) => streamed > 0).map(({ took }) => took - streamMs);

const folder = await mkdtemp(join(tmpdir(), 'cair-bench-model-'));
const model = await startModel();
const settings = {
  CAIR_DATA: folder,
  CAIR_MODEL_PROVIDER: 'openai',
  CAIR_MODEL_URL: model.url,
  CAIR_MODEL_NAME: 'bench-model',
  CAIR_WARM_UP: 'on',
};
try {
  process.stdout.write(`pace of the machine (a fixed sum)                     ${ms(machinePace())}\n`);
  const own = await measureOwnWork(readConfig(settings), warmUps);
  print('own work beside the calls, per draft', own.beside, '60 ms at the median');
  print('  processor time of our process, calls included', own.processor, '');

  const warm = async (address: string, ids: readonly string[]): Promise<void> => {
    await model.streamOver(0);
    for (const id of ids) await followRun(address, id);
  };
  /** Each measure has a server of its own, so that nothing is remembered of a case. */
  const served = async (ids: readonly string[], work: (address: string) => Promise<void>): Promise<void> => {
    const server = await startServer(settings);
    await wait(settleMs);
    try {
      await warm(server.address, ids);
      await model.streamOver(streamMs);
      await work(server.address);
    } finally {
      await server.stop();
    }
  };
  const warming = own.asked.slice(0, warmUps);
  const fresh = own.asked.slice(warmUps);
  await served(warming, async (address) => {
    await model.streamOver(2_000);
    const forwarded: number[] = [];
    for (const id of fresh.slice(0, alone)) {
      const run = await followRun(address, id);
      forwarded.push(...forwardingTimes(run, await model.sent()));
    }
    print('a token from the model server to the client', forwarded, '10 ms');
    await model.streamOver(streamMs);
    const one = await Promise.all(fresh.slice(alone, alone + 3).map((id) => followRun(address, id)));
    print('three drafts at once, beyond 5 s of streaming', overheads(one), '');
  });
  await served(warming, async (address) => {
    const others = own.cases.filter((id) => !warming.includes(id));
    const runs = await steadyLoad(address, others, { atOnce, streamMs });
    print(
      `${atOnce} under way all the time, beyond 5 s of streaming`,
      overheads(runs),
      '250 ms at 95 of 100',
    );
  });
  await served(warming, async (address) => {
    const runs = await Promise.all(fresh.slice(0, atOnce).map((id) => followRun(address, id)));
    print(
      `${runs.length} begun in one instant, beyond 5 s of streaming`,
      overheads(runs),
      '250 ms at 95 of 100',
    );
    const firsts = runs.flatMap(({ firstText }) => (firstText === null ? [] : [firstText]));
    print('  to the first word', firsts, '');
    const count = (what: (run: FollowedRun) => number): number =>
      runs.reduce((sum, run) => sum + what(run), 0);
    process.stdout.write(
      `  answers streamed ${count(({ streamed }) => streamed)}, of which hold ${count(({ written }) => written)}\n`,
    );
  });
} finally {
  model.stop();
  await rm(folder, { recursive: true, force: true });
}
