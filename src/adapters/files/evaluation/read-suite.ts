import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { type Suite, suiteSchema } from '../../../evaluate/suite/suite.ts';
import { type FileProblem, inOrderOfLines, inputProblems, readProblem } from './file-problems.ts';
import { namesMeant, nearestNames } from './nearest-names.ts';
import { readSheet, type Sheet } from './read-sheet.ts';

/** The names that a suite may use; a list that is left out is not checked. */
export type SuiteNames = {
  readonly metrics: readonly string[];
  /** Of slices and `only`: 'market', 'language', ... */
  readonly dimensions?: readonly string[];
  /** Of the copilot, by environment name. */
  readonly settings?: readonly string[];
};

/** Gives the names of the entries beside a path that does not exist and that were probably meant. */
const neighboursOf = async (path: string): Promise<readonly string[]> => {
  try {
    return nearestNames(basename(path), await readdir(dirname(path)));
  } catch {
    return [];
  }
};

const bytesOf = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    const [near] = await neighboursOf(file);
    const meant =
      existsSync(file) || near === undefined ? '' : `; did you mean ${join(dirname(file), near)}?`;
    throw inputProblems([{ file, line: null, what: `${readProblem(error)}${meant}` }]);
  }
};

type NamedPlace = { readonly path: readonly PropertyKey[]; readonly name: string };

const unknownNames = (
  { problemAt }: Sheet<Suite>,
  kind: string,
  known: readonly string[] | undefined,
  places: readonly NamedPlace[],
): readonly FileProblem[] =>
  places
    .filter(({ name }) => known !== undefined && !known.includes(name))
    .map(({ path, name }) =>
      problemAt(path, `there is no ${kind} ${name}; ${namesMeant(name, known ?? [], `${kind}s`)}`),
    );

const keysOf = (key: string, record: Readonly<Record<string, unknown>>): readonly NamedPlace[] =>
  Object.keys(record).map((name) => ({ path: [key, name], name }));

const itemsOf = (key: string, list: readonly string[]): readonly NamedPlace[] =>
  list.map((name, at) => ({ path: [key, at], name }));

const nameProblems = (sheet: Sheet<Suite>, known: SuiteNames): readonly FileProblem[] => {
  const { metrics = [], primary, thresholds, slices, only, system } = sheet.data;
  return [
    ...unknownNames(sheet, 'metric', known.metrics, [
      ...itemsOf('metrics', metrics),
      { path: ['primary'], name: primary },
      ...keysOf('thresholds', thresholds),
    ]),
    ...unknownNames(sheet, 'dimension', known.dimensions, [
      // The dimensions that stand for a list left out are ours.
      ...(sheet.document.has('slices') ? itemsOf('slices', slices) : []),
      ...keysOf('only', only),
    ]),
    ...unknownNames(sheet, 'setting', known.settings, keysOf('system', system)),
  ];
};

const folderProblem = async (
  { problemAt }: Sheet<Suite>,
  key: 'dataset' | 'knowledge' | 'learn',
  { given, path }: { readonly given: string; readonly path: string },
): Promise<readonly FileProblem[]> => {
  if (existsSync(path)) return [];
  const [near] = await neighboursOf(path);
  const meant = near === undefined ? '' : `; did you mean ${join(dirname(given), near)}?`;
  return [problemAt([key], `there is no folder ${given}${meant}`)];
};

/**
 * Reads a suite from its YAML file; dataset, knowledge, learn and baseline come back as paths that stand by themselves. A baseline
 * need not exist yet.
 * Throws CopilotError 'input-invalid' with every problem as "FILE:LINE: what is wrong" and what was probably meant.
 */
export const readSuite = async (file: string, known: SuiteNames): Promise<Suite> => {
  const sheet = readSheet(await bytesOf(file), file, suiteSchema, 'a suite');
  const { data } = sheet;
  const placed = (path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));
  const dataset = placed(data.dataset);
  const knowledge = placed(data.knowledge);
  const problems = [
    ...(await folderProblem(sheet, 'dataset', { given: data.dataset, path: dataset })),
    ...(await folderProblem(sheet, 'knowledge', { given: data.knowledge, path: knowledge })),
    ...(data.learn === undefined
      ? []
      : await folderProblem(sheet, 'learn', { given: data.learn, path: placed(data.learn) })),
    ...nameProblems(sheet, known),
  ];
  if (problems.length > 0) throw inputProblems(inOrderOfLines(problems));
  return {
    ...data,
    dataset,
    knowledge,
    ...(data.learn === undefined ? {} : { learn: placed(data.learn) }),
    ...(data.baseline === undefined ? {} : { baseline: placed(data.baseline) }),
  };
};
