import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SuiteAnswers } from './suite-answers.ts';

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Says what is wrong with a path that a person wrote for an answer, or gives null. */
export const placeProblem = (key: keyof SuiteAnswers, path: string): string | null => {
  if (key === 'dataset' && !existsSync(join(path, 'dataset.yaml')))
    return `There is no dataset.yaml in ${path || 'that folder'}.`;
  if (key === 'knowledge' && !isFolder(path)) return `There is no folder ${path}.`;
  if (key === 'baseline' && path !== '' && !existsSync(path)) return `There is no file ${path}.`;
  return null;
};
