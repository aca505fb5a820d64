import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { benchFilters, type FilterName } from './bench-filters.ts';
import { benchQuestions } from './bench-questions.ts';
import { type ExactNeighbours, exactNeighbours } from './exact-neighbours.ts';
import { type GeneratedCorpus, generatedCorpus } from './generated-corpus.ts';
import { type Measured, machinePace, measureSearch, quantile } from './latencies.ts';
import { otherSystems } from './other-systems.ts';
import { type BuildTimes, type OurSearch, openOurSearch } from './our-search.ts';

/** What one process of the bench is to do, in a folder that all of them share. */
export type ChildTask = {
  readonly passages: number;
  readonly dimensions: number;
  readonly questions: number;
  readonly folder: string;
  readonly vectorMemory?: number;
};

type Memory = {
  /** Megabytes that the process grew by, resident, and the most it ever took in all. */
  readonly grown: number;
  readonly peak: number;
};

export type BuildResult = Memory & { readonly seconds: BuildTimes; readonly disk: number };

export type OtherResult = Memory & {
  readonly fillSeconds: number;
  readonly searches: Readonly<Partial<Record<FilterName, Measured>>>;
};

export type OurResult = Memory & {
  readonly pace: number;
  readonly loadSeconds: number;
  readonly resident: number;
  readonly port: Readonly<Record<FilterName, Measured>>;
  readonly find: Readonly<Record<FilterName, Measured>>;
  /** Share of the ten truly nearest that the vector leg finds. */
  readonly recall: Readonly<Record<FilterName, number>>;
  readonly together: { readonly one: number; readonly three: number; readonly ratio: number };
};

const megabytes = (bytes: number): number => bytes / 1e6;

/** Builds what a run needs before its memory is read, so that only the system itself is counted. */
const warmCorpus = ({ passages, dimensions }: ChildTask): GeneratedCorpus => {
  const corpus = generatedCorpus(passages, dimensions);
  for (let at = 0; at < Math.min(passages, 2_000); at += 1) {
    corpus.record(at);
    corpus.vector(at);
  }
  return corpus;
};

const memorySince = (before: number): Memory => ({
  grown: megabytes(process.memoryUsage().rss - before),
  peak: process.resourceUsage().maxRSS / 1_000,
});

const folderSize = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

const neighboursFile = (task: ChildTask): string => join(task.folder, 'neighbours.json');
const ourFolder = (task: ChildTask): string => join(task.folder, 'ours');

const findNeighbours = async (task: ChildTask): Promise<null> => {
  const neighbours = exactNeighbours(generatedCorpus(task.passages, task.dimensions), task.questions);
  await writeFile(neighboursFile(task), JSON.stringify(neighbours));
  return null;
};

const build = async (task: ChildTask): Promise<BuildResult> => {
  const corpus = warmCorpus(task);
  const before = process.memoryUsage().rss;
  const ours = await openOurSearch(ourFolder(task), task.dimensions);
  const seconds = await ours.fill(corpus);
  await ours.close();
  return { ...memorySince(before), seconds, disk: megabytes(await folderSize(ourFolder(task))) };
};

const byFilter = async <Value>(
  measure: (filter: FilterName) => Promise<Value>,
): Promise<Record<FilterName, Value>> => {
  const open = await measure('open');
  const half = await measure('half');
  return { open, half, narrow: await measure('narrow') };
};

const recallOf = async (
  ours: OurSearch,
  corpus: GeneratedCorpus,
  nearest: ExactNeighbours,
  name: FilterName,
): Promise<number> => {
  const questions = benchQuestions(corpus, name, nearest[name].length);
  let found = 0;
  let wanted = 0;
  for (const [at, question] of questions.entries()) {
    const best = new Set((await ours.searchMeaning(question, benchFilters[name])).slice(0, 10));
    const truth = nearest[name][at] ?? [];
    wanted += truth.length;
    found += truth.filter((passage) => best.has(corpus.passage(passage).id)).length;
  }
  return found / wanted;
};

/** Three questions of one message together against one alone, in turns, so that a busy moment meets both. */
const together = async (ours: OurSearch, corpus: GeneratedCorpus, count: number) => {
  const questions = benchQuestions(corpus, 'half', count);
  const pairs: { readonly one: number; readonly three: number }[] = [];
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };
  for (let at = 0; at + 3 < questions.length; at += 4) {
    const asked = questions.slice(at, at + 3);
    const other = questions.slice(at + 3, at + 4);
    const message = asked.map(({ text }) => text).join('. ');
    const one = await timed(() => ours.findTogether(other, message, benchFilters.half));
    const three = await timed(() => ours.findTogether(asked, message, benchFilters.half));
    pairs.push({ one, three });
  }
  return {
    one: quantile(
      pairs.map((pair) => pair.one),
      0.5,
    ),
    three: quantile(
      pairs.map((pair) => pair.three),
      0.5,
    ),
    ratio: quantile(
      pairs.map((pair) => pair.three / pair.one),
      0.5,
    ),
  };
};

const rounds = 3;

const measureOurs = async (task: ChildTask): Promise<OurResult> => {
  const corpus = warmCorpus(task);
  const nearest = JSON.parse(await readFile(neighboursFile(task), 'utf8')) as ExactNeighbours;
  const before = process.memoryUsage().rss;
  const { vectorMemory } = task;
  const ours = await openOurSearch(
    ourFolder(task),
    task.dimensions,
    vectorMemory === undefined ? {} : { vectorMemory },
  );
  const loadSeconds = await ours.warmUp();
  const measure = (search: (typeof ours)['find']) =>
    byFilter((name) =>
      measureSearch(benchQuestions(corpus, name, task.questions), rounds, (question) =>
        search(question, benchFilters[name]),
      ),
    );
  const port = await measure(ours.searchIndex);
  const find = await measure(ours.find);
  const memory = memorySince(before);
  const resident = megabytes(process.memoryUsage().rss);
  const recall = await byFilter((name) => recallOf(ours, corpus, nearest, name));
  const ratios = await together(ours, corpus, task.questions);
  await ours.close();
  return { ...memory, pace: machinePace(), loadSeconds, resident, port, find, recall, together: ratios };
};

/** Some libraries take seconds per question: a hundred of the same questions, evenly chosen, or a minute's worth of them. */
const questionsForOthers = 100;
const secondsForOthers = 60;

const measureOther = async (task: ChildTask, name: string): Promise<OtherResult> => {
  const corpus = warmCorpus(task);
  const fill = otherSystems[name];
  if (fill === undefined) throw new RangeError(`There is no system '${name}'.`);
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const system = await fill(corpus, task.dimensions);
  const fillSeconds = (performance.now() - begun) / 1_000;
  const searches: Partial<Record<FilterName, Measured>> = {};
  for (const filter of ['open', 'narrow'] as const) {
    const step = Math.max(1, Math.floor(task.questions / questionsForOthers));
    const asked = benchQuestions(corpus, filter, task.questions).filter((_, at) => at % step === 0);
    searches[filter] = await measureSearch(
      asked,
      1,
      (question) => system.search(question, filter === 'open' ? null : benchFilters[filter]),
      secondsForOthers,
    );
  }
  return { ...memorySince(before), fillSeconds, searches };
};

/** Does one step of the bench in this process and gives what it measured. */
export const runChild = async (step: string, task: ChildTask): Promise<unknown> => {
  if (step === 'neighbours') return findNeighbours(task);
  if (step === 'build') {
    await rm(ourFolder(task), { recursive: true, force: true });
    return build(task);
  }
  return step === 'ours' ? measureOurs(task) : measureOther(task, step);
};
