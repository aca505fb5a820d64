import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { isBusy, sqliteFault } from './sqlite-fault.ts';

/** Gives the right to write up; safe to call twice. */
export type WriterLock = { readonly release: () => void };

const openLock = (path: string): DatabaseSync => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new DatabaseSync(path);
  } catch (cause) {
    throw sqliteFault(cause, `The lock ${path} cannot be opened.`);
  }
};

/**
 * Takes the right to write to the index, which only one process may have: two writers leave passages twice.
 * The lock is an open SQLite transaction, so the operating system lets it go when the process dies, however it dies.
 * Throws CopilotError 'conflict' while another process holds it, 'storage-failed' where the file can't be made.
 */
export const takeWriterLock = (path: string): WriterLock => {
  const database = openLock(path);
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE;');
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) throw sqliteFault(cause, `The lock ${path} cannot be taken.`);
    throw new CopilotError(
      'conflict',
      'Another process is writing to this index, perhaps a running server; stop it first.',
      {
        cause,
        retryable: true,
      },
    );
  }
  let held = true;
  return {
    release: () => {
      if (held) database.close();
      held = false;
    },
  };
};
