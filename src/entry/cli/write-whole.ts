import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CopilotError } from '../../fault/copilot-error.ts';

/** Writes a file that others may be reading in one step, its folder too. Throws CopilotError 'storage-failed'. */
export const writeWhole = async (file: string, text: string): Promise<void> => {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new CopilotError('storage-failed', `${file} cannot be written; name another file.`, { cause });
  }
};
