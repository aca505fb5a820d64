import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../adapters/sql/database.ts';
import { openDatabase } from '../adapters/sql/sqlite/open-database.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { Config } from './config.ts';

/** Two runs that make the same new file at once are in each other's way only while its tables are made. */
const attempts = 5;
const pauseMs = 200;

/** Primary result codes SQLITE_CORRUPT and SQLITE_NOTADB, https://www.sqlite.org/rescode.html. */
const damagedCodes = [11, 26];

const isDamaged = ({ cause }: Error): boolean =>
  cause instanceof Error &&
  'errcode' in cause &&
  typeof cause.errcode === 'number' &&
  damagedCodes.includes(cause.errcode & 0xff);

/**
 * Opens a database of what evaluations know already, which can always be made anew.
 * Throws CopilotError 'storage-failed' with what to do about it.
 */
export const openEvaluationDatabase = async (
  { CAIR_DATA: folder }: Pick<Config, 'CAIR_DATA'>,
  name: 'evaluation-results.db' | 'evaluation-vectors.db',
): Promise<Database> => {
  const file = join(folder, name);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openDatabase(file, 'process-end');
    } catch (error) {
      const damaged = error instanceof CopilotError && isDamaged(error);
      if (attempt < attempts && existsSync(file) && !damaged) {
        await setTimeout(pauseMs);
        continue;
      }
      throw new CopilotError(
        'storage-failed',
        damaged
          ? `${file} is damaged; it only keeps what was measured before, so take it away and run the same again.`
          : `${file} cannot be written; set CAIR_DATA to a folder that can be.`,
        { cause: error },
      );
    }
  }
};
