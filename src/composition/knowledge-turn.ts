import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../adapters/sql/database.ts';
import { takeWriterLock } from '../adapters/sql/sqlite/writer-lock.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { JobHandler, JobHandlers } from '../jobs/job-queue.ts';
import type { RecordsConfig } from './open-records.ts';

/** Milliseconds between two looks whether it is one's turn. */
const turnPause = 1_000;

/** What it takes to know whose turn it is. */
export type TurnParts = { readonly config: RecordsConfig; readonly database: Database };

const whileLocked = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
  const lock = takeWriterLock(path);
  try {
    return await work();
  } finally {
    lock.release();
  }
};

/**
 * Does work on the knowledge as a whole, which one process at a time does over the same records: on any machine with PostgreSQL, over
 * the same data folder with SQLite. Throws CopilotError 'conflict' while another one does.
 */
export const whileAloneOver = async <Result>(
  { config, database }: TurnParts,
  work: () => Promise<Result>,
): Promise<Result> => {
  if (config.CAIR_DATABASE === undefined) return whileLocked(`${config.CAIR_DATA}/jobs.lock`, work);
  const { whileAlone } = await import('../adapters/sql/postgres/while-alone.ts');
  return whileAlone(database, work);
};

const isConflict = (error: unknown): boolean => error instanceof CopilotError && error.code === 'conflict';

/** Waits for its turn, then does the work; whoever waits can be stopped. */
export const inTurn = async <Result>(
  parts: TurnParts,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> => {
  for (;;) {
    signal?.throwIfAborted();
    let isBegun = false;
    try {
      return await whileAloneOver(parts, () => {
        isBegun = true;
        return work();
      });
    } catch (error) {
      if (isBegun || !isConflict(error)) throw error;
    }
    await sleep(turnPause);
  }
};

/** Gives jobs that wait for their turn. */
export const handlersInTurn = (parts: TurnParts, handlers: JobHandlers): JobHandlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([kind, handler]): [string, JobHandler] => [
      kind,
      (input, context) => inTurn(parts, () => handler(input, context), context.signal),
    ]),
  ) as JobHandlers;
