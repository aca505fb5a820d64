import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import type { ListedSuite } from '../../../copilot/run-evaluations.ts';

const isSuite = (name: string): boolean => ['.yaml', '.yml'].includes(extname(name).toLowerCase());

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter(isSuite).sort();
  } catch {
    return [];
  }
};

/** A suite that can't be read is listed all the same: running it says what is wrong, and where. */
const titleOf = async (file: string): Promise<string> => {
  try {
    const data: unknown = parse(await readFile(file, 'utf8'), { maxAliasCount: 0, logLevel: 'silent' });
    const title = data !== null && typeof data === 'object' && 'title' in data ? data.title : null;
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
};

/**
 * Lists the suites of folders by name with the line that describes them, empty where they have none; of two with one name that
 * of the first folder. A folder that is missing holds none.
 */
export const listSuites = async (folders: readonly string[]): Promise<readonly ListedSuite[]> => {
  const found = new Map<string, string>();
  for (const folder of folders)
    for (const name of await namesIn(folder)) {
      const suite = basename(name, extname(name));
      if (!found.has(suite)) found.set(suite, join(folder, name));
    }
  const listed = [...found].map(async ([name, file]) => ({ name, title: await titleOf(file), file }));
  return (await Promise.all(listed)).sort((one, other) => one.name.localeCompare(other.name, 'en'));
};
