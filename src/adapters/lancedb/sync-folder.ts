import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Windows opens no folder as a file; there the names are on the disk with the files. */
const cannotOpenFolder = new Set(['EISDIR', 'EPERM', 'EACCES']);

const sync = async (path: string, isFolder: boolean): Promise<void> => {
  try {
    const file = await open(path, 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    // A file that is gone was replaced by a newer one, which holds what it held.
    if (code === 'ENOENT' || (isFolder && cannotOpenFolder.has(code))) return;
    throw cause;
  }
};

/** Waits until everything below a folder is on the disk, which LanceDB itself never does. */
export const syncFolder = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) await sync(join(entry.parentPath, entry.name), entry.isDirectory());
  await sync(folder, true);
};
