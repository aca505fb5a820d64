import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../adapters/sql/database.ts';
import { takeWriterLock } from '../adapters/sql/sqlite/writer-lock.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { JobHandler, JobHandlers } from '../jobs/job-queue.ts';
import { stoppedBy } from '../jobs/stopped-by.ts';
import type { RecordsConfig } from './open-records.ts';

/** Milliseconds between two looks whether it is one's turn. */
const turnPause = 1_000;

/** What it takes to know whose turn it is. */
export type TurnParts = { readonly config: RecordsConfig; readonly database: Database };

/** Work that its signal tells to stop where others may have their turn already. */
type Work<Result> = (signal: AbortSignal) => Promise<Result>;

const whileLocked = async <Result>(path: string, work: Work<Result>): Promise<Result> => {
  const lock = takeWriterLock(path);
  try {
    // The lock is a file and goes only with the process.
    return await work(new AbortController().signal);
  } finally {
    lock.release();
  }
};

/**
 * Does work on the knowledge as a whole, which one process at a time does over the same records: on any machine with PostgreSQL, over
 * the same data folder with SQLite. The signal tells it to stop where PostgreSQL gave its turn to others.
 * Throws CopilotError 'conflict' while another one does.
 */
export const whileAloneOver = async <Result>(
  { config, database }: TurnParts,
  work: Work<Result>,
): Promise<Result> => {
  if (config.CAIR_DATABASE === undefined) return whileLocked(`${config.CAIR_DATA}/jobs.lock`, work);
  const { whileAlone } = await import('../adapters/sql/postgres/while-alone.ts');
  return whileAlone(database, work);
};

const isConflict = (error: unknown): boolean => error instanceof CopilotError && error.code === 'conflict';

/** Waits for its turn, then does the work; whoever waits can be stopped. */
export const inTurn = async <Result>(
  parts: TurnParts,
  work: Work<Result>,
  signal?: AbortSignal,
): Promise<Result> => {
  for (;;) {
    signal?.throwIfAborted();
    let isBegun = false;
    try {
      return await whileAloneOver(parts, (lost) => {
        isBegun = true;
        return work(lost);
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
      (input, context) =>
        inTurn(
          parts,
          (lost) =>
            handler(input, {
              ...context,
              signal: AbortSignal.any([context.signal, lost]),
              // A job that writes goes on to an end when it is told to stop, but not beside whoever has its turn now.
              progress: stoppedBy(lost, context.progress),
            }),
          context.signal,
        ),
    ]),
  ) as JobHandlers;
