import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { nearestNames } from '../adapters/files/evaluation/nearest-names.ts';
import { CopilotError } from '../fault/copilot-error.ts';

const isSuiteFile = (name: string): boolean => ['.yaml', '.yml'].includes(extname(name).toLowerCase());

const nameOf = (file: string): string => basename(file, extname(file));

const suitesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter(isSuiteFile)
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const invalid = (message: string): CopilotError => new CopilotError('input-invalid', message);

const unknownSuite = (what: string, names: readonly string[], commands: readonly string[]): CopilotError => {
  const near = nearestNames(what, [...names, ...commands]).slice(0, 3);
  const meant = near.length === 0 ? '.' : `; did you mean ${near.join(' or ')}?`;
  const list = names.length === 0 ? 'none yet; make one with cair eval new' : names.join(', ');
  return invalid(`There is no suite and no folder ${what}${meant} Suites: ${list}.`);
};

/** A folder with one of these is measured itself, whatever YAML lies beside it. */
const measuredFiles = ['corpus.jsonl', 'incoming.jsonl', 'masking.jsonl'];

const folderProblem = (folder: string): CopilotError | null => {
  if (measuredFiles.some((name) => existsSync(join(folder, name)))) return null;
  if (existsSync(join(folder, 'dataset.yaml')))
    return invalid(`${folder} is a dataset; make a suite of it with: cair eval new --dataset ${folder}`);
  const inside = suitesIn(folder).map(nameOf);
  return inside.length === 0
    ? null
    : invalid(`${folder} is a folder of suites; name one: ${inside.join(', ')}.`);
};

/**
 * Gives the file of a suite that is named by its path, or by its name alone among those in `folders`, the first before the
 * second; null for a folder of documents. `commands` are what may have been meant as well.
 * Throws CopilotError 'input-invalid' with what was probably meant.
 */
export const findSuite = (
  what: string,
  folders: readonly string[],
  commands: readonly string[] = [],
): string | null => {
  if (isFolder(what)) {
    const problem = folderProblem(what);
    if (problem !== null) throw problem;
    return null;
  }
  if (isSuiteFile(what)) return what;
  if (existsSync(what)) throw invalid(`${what} is neither a suite (.yaml) nor a folder; name one of these.`);
  const files = folders.flatMap(suitesIn);
  const found = files.find((file) => nameOf(file) === what);
  if (found !== undefined) return found;
  throw unknownSuite(what, [...new Set(files.map(nameOf))].sort(), commands);
};
