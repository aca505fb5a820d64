import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { evaluationRunSchema } from '../../../contract/evaluation-run.ts';
import type { MetricDefinition } from '../../../evaluate/run/metric-definition.ts';
import { datasetSheetSchema } from '../../../evaluate/suite/dataset-sheet.ts';
import type { FolderChoice, RunChoice, SuiteChoices } from './suite-choices.ts';

/** Folders that hold code or what programs keep, never a person's data. */
const passedOver: ReadonlySet<string> = new Set([
  'node_modules',
  'dist',
  'src',
  'tests',
  'models',
  'coverage',
]);

/** So deep below the working folder datasets, knowledge and runs are looked for. */
const deepest = 4;

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  } catch {
    // A folder that may not be read offers nothing; it can still be named by an option.
    return [];
  }
};

type FoundFolder = {
  readonly path: string;
  readonly files: readonly string[];
  readonly folders: readonly string[];
};

function* foldersBelow(root: string, path: string, depth: number): Generator<FoundFolder> {
  const entries = entriesOf(join(root, path));
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !passedOver.has(entry.name))
    .map(({ name }) => name);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  yield { path, files, folders };
  if (depth < deepest) for (const name of folders) yield* foldersBelow(root, join(path, name), depth + 1);
}

/** Reads a file as what a schema describes; null for anything else, which is then not offered. */
const readAs = <Value>(
  file: string,
  read: (text: string) => unknown,
  schema: { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } },
): Value | null => {
  try {
    const parsed = schema.safeParse(read(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const firstSentence = (text: string): string => /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;

const datasetIn = (root: string, { path, files }: FoundFolder): SuiteChoices['datasets'] => {
  if (!files.includes('dataset.yaml')) return [];
  const sheet = readAs(join(root, path, 'dataset.yaml'), (text) => parse(text), datasetSheetSchema);
  if (sheet === null) return [];
  return [{ path, name: sheet.name, about: firstSentence(sheet.about.trim()) || sheet.name }];
};

const knowledgeIn = ({ path, folders, files }: FoundFolder): readonly FolderChoice[] => {
  if (files.includes('corpus.jsonl')) return [{ path, about: 'documents in BEIR format' }];
  const held = [
    ...(folders.includes('articles') ? ['articles'] : []),
    ...(folders.includes('cases') ? ['closed cases'] : []),
  ];
  return held.length === 0 || path === '' ? [] : [{ path, about: held.join(' and ') }];
};

const runHead = evaluationRunSchema.pick({
  format: true,
  suite: true,
  dataset: true,
  startedAt: true,
  metrics: true,
});

const runsIn = (root: string, { path, files }: FoundFolder): readonly RunChoice[] => {
  // Runs are kept beside the suites; other folders may hold any amount of JSON.
  if (!path.split(/[\\/]/u).some((name) => /^(?:eval|evaluation|runs|baselines?)$/u.test(name))) return [];
  return files
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file = join(path, name);
      const run = readAs(join(root, file), (text) => JSON.parse(text), runHead);
      if (run === null) return [];
      const { suite, dataset, startedAt, metrics } = run;
      return [{ path: file, suite: suite.name, dataset: dataset.name, startedAt, metrics }];
    });
};

/** Finds datasets, knowledge folders and saved runs at most four folders below a folder; paths are relative to it. */
export const findSuiteChoices = (root: string, metrics: readonly MetricDefinition[]): SuiteChoices => {
  const found = [...foldersBelow(root, '', 0)];
  return {
    metrics,
    datasets: found.flatMap((folder) => datasetIn(root, folder)),
    knowledge: found.flatMap(knowledgeIn),
    runs: found
      .flatMap((folder) => runsIn(root, folder))
      .toSorted((one, other) => (one.startedAt > other.startedAt ? -1 : 1)),
  };
};
