import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { CopilotError } from '../../fault/copilot-error.ts';

export type Input = { readonly bytes: Uint8Array; readonly name: string | undefined };

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
};

/** Reads a file, or standard input where no file is named. Throws CopilotError 'not-found' or 'input-empty'. */
export const readInput = async (file: string | undefined): Promise<Input> => {
  if (file === undefined || file === '-') {
    if (process.stdin.isTTY) throw new CopilotError('input-empty', 'Name a file or pipe the text in.');
    return { bytes: await buffer(process.stdin), name: undefined };
  }
  try {
    return { bytes: await readFile(file), name: file };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new CopilotError('not-found', `${file} ${reasons[code] ?? 'cannot be read'}.`, { cause });
  }
};
