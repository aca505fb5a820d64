import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../../src/composition/knowledge-over.ts';
import type { KnowledgeSource } from '../../src/knowledge/knowledge-source.ts';
import { sourceOf } from './documents.ts';
import {
  documentsFor,
  type KnowledgePlace,
  numberedArticle,
  openGenerationKnowledge,
  readAlong,
} from './generation-knowledge.ts';

export type RunKind = 'full' | 'increment';

/** What was found after one kill; `problems` is empty where nothing was lost or double and search answered. */
export type KilledRun = {
  readonly kind: RunKind;
  /** 'between': the record was written and the index was not yet; every third run, as chance seldom meets it. */
  readonly moment: 'random' | 'between';
  /** Milliseconds after the process had opened the knowledge. */
  readonly killedAfter: number;
  readonly hadEnded: boolean;
  /** The edition that is live after the restart. */
  readonly edition: string;
  readonly generations: string;
  readonly problems: readonly string[];
};

/** The run after a killed one has more to do than an undisturbed one. */
const reach = 1.3;

const child = fileURLToPath(new URL('refresh-process.ts', import.meta.url));

/** Gives as many articles for every edition, of which the next edition drops the first, adds one and changes the words of all. */
export const windowOf = (articles: number, edition: number): KnowledgeSource =>
  sourceOf(
    Array.from({ length: articles }, (_, at) =>
      numberedArticle(edition + at, `The edition${edition}y holds.`),
    ),
    'window',
  );

const startRun = async (place: KnowledgePlace, articles: number, edition: number, kind: RunKind) => {
  const given = [place.folder, place.qdrant ?? '', String(articles), String(edition), kind];
  const run = fork(child, given, { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const ended = once(run, 'exit');
  let isDone = false;
  run.on('message', (message) => {
    if (message === 'done') isDone = true;
  });
  await once(run, 'message');
  return { run, ended, isDone: () => isDone };
};

/** Looks for what is lost, double, or of two editions at once; gives the edition first. */
export const problemsOf = async (
  knowledge: Knowledge,
  articles: number,
): Promise<[string, readonly string[]]> => {
  const problems: string[] = [];
  const editions = new Set<string>();
  const ids = new Set<string>();
  for await (const { passage } of knowledge.store.all()) {
    ids.add(passage.source);
    editions.add(/edition(\d+)y/u.exec(passage.text)?.[1] ?? 'none');
  }
  const { passages } = await knowledge.store.counts();
  const indexed = await knowledge.index.count();
  if (ids.size !== articles || passages !== articles)
    problems.push(`${ids.size} articles, ${passages} passages`);
  if (indexed !== articles) problems.push(`${indexed} passages in the index`);
  if (editions.size !== 1) problems.push(`editions ${[...editions].join(' and ')}`);
  const numbers = [...ids].filter((_, at) => at % Math.ceil(articles / 10) === 0);
  for (const id of numbers) {
    const [first] = await documentsFor(knowledge, `number${id.slice(3)}x`);
    if (first !== id) problems.push(`${id} is not found`);
  }
  return [[...editions].join(' and '), problems];
};

/** Waits until the record knows of passages that no index is known to hold, or the run has ended. */
export const untilBetween = async (beside: Knowledge, hasEnded: () => boolean): Promise<void> => {
  for (;;) {
    const found = await beside.database.selectFrom('unindexed_passages').select('passage').limit(1).execute();
    if (found.length > 0 || hasEnded()) return;
    await wait(1);
  }
};

/**
 * Kills runs over a source, each of another edition, at moments spread at random over the time that an undisturbed one takes, and looks
 * after the new start for what is lost or double. A reader searches every 20 ms all the while.
 */
export const killRuns = async (
  place: KnowledgePlace,
  kind: RunKind,
  { times, articles }: { readonly times: number; readonly articles: number },
) => {
  const beside = await openGenerationKnowledge(place);
  await beside.refresh(windowOf(articles, 0));
  const reader = readAlong(beside, `number${Math.floor(articles / 2)}x`);
  const undisturbed = await startRun(place, articles, 1, kind);
  const begun = performance.now();
  await undisturbed.ended;
  const whole = performance.now() - begun;
  const runs: KilledRun[] = [];
  for (let at = 0; at < times; at += 1) {
    const { run, ended, isDone } = await startRun(place, articles, at + 2, kind);
    const moment = at % 3 === 2 ? 'between' : 'random';
    const opened = performance.now();
    if (moment === 'between') await untilBetween(beside, isDone);
    else await wait(((at + Math.random()) / times) * whole * reach);
    const killedAfter = Math.round(performance.now() - opened);
    run.kill('SIGKILL');
    await ended;
    const restarted = await openGenerationKnowledge(place);
    await restarted.restoreIndex();
    const [edition, problems] = await problemsOf(restarted, articles);
    const generations = (await restarted.generations())
      .map(({ number, state }) => `${number} ${state}`)
      .join(', ');
    runs.push({ kind, moment, killedAfter, hadEnded: isDone(), edition, generations, problems });
    await restarted.close();
  }
  const last = await openGenerationKnowledge(place);
  await last.refresh(windowOf(articles, times + 2), { full: kind === 'full' });
  const [edition, problems] = await problemsOf(last, articles);
  const states = (await last.generations()).map(({ state }) => state);
  await last.close();
  const { searches, wrong } = await reader.stop();
  await beside.close();
  return { runs, whole, searches, wrong, last: { edition, problems, states } };
};
