import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file below a folder, or what could not be looked into. */
export type FoundFile = { readonly path: string; readonly problem: string | null };

const entriesOf = async (folder: string): Promise<readonly Dirent[] | null> => {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return null;
  }
};

const foundIn = async (folder: string): Promise<readonly FoundFile[]> => {
  const entries = await entriesOf(folder);
  if (entries === null) return [{ path: folder, problem: 'the folder cannot be read' }];
  const found = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map(async (entry): Promise<readonly FoundFile[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return foundIn(path);
      if (entry.isFile()) return [{ path, problem: null }];
      const what = entry.isSymbolicLink() ? 'symbolic links are not followed' : 'it is no file';
      return [{ path, problem: what }];
    });
  return (await Promise.all(found)).flat();
};

/**
 * Gives the files below a folder in the order of their paths. What is hidden (.git, .obsidian) is left out; symbolic links are not
 * followed, so that none leads in a circle or out of the folder.
 */
export const filesBelow = async (folder: string): Promise<readonly FoundFile[]> =>
  [...(await foundIn(folder))].sort((one, other) => (one.path < other.path ? -1 : 1));
