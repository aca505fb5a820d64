import { loadVocabulary } from '../adapters/files/load-vocabulary.ts';
import { takeWriterLock, type WriterLock } from '../adapters/sql/sqlite/writer-lock.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { JobWorker } from '../jobs/job-queue.ts';
import type { Config } from './config.ts';
import { jobHandlersOver } from './job-handlers-over.ts';
import { handlersInTurn } from './knowledge-turn.ts';
import { openBullJobs } from './open-jobs.ts';
import { openKnowledge } from './open-knowledge.ts';
import { productFiles } from './product-files.ts';
import { syncOver } from './sync-over.ts';

const isConflict = (error: unknown): boolean => error instanceof CopilotError && error.code === 'conflict';

/** With LanceDB one process writes for as long as it is open. */
const takeLanceDb = (folder: string): WriterLock => {
  try {
    return takeWriterLock(`${folder}/writer.lock`);
  } catch (cause) {
    if (!isConflict(cause)) throw cause;
    throw new CopilotError(
      'conflict',
      'With LanceDB the process that writes to the index runs the jobs, and another one, perhaps the server, writes to it already: ' +
        'leave the jobs to it, or set CAIR_INDEX=qdrant to run workers beside it.',
      { cause },
    );
  }
};

/**
 * Opens a process that runs jobs of BullMQ, over the data folder of a server or one of its own. Throws CopilotError
 * 'configuration-invalid' where the server runs the jobs itself, 'conflict' where LanceDB has another writer.
 */
export const openWorker = async (config: Config, failed: (error: unknown) => void): Promise<JobWorker> => {
  if (config.CAIR_JOBS !== 'bullmq')
    throw new CopilotError(
      'configuration-invalid',
      'A worker takes its jobs from Redis, so it needs CAIR_JOBS=bullmq; with CAIR_JOBS=process the server runs the jobs itself.',
    );
  const folder = config.CAIR_DATA;
  const closings: (() => unknown)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closings.splice(0).reverse()) await close();
  };
  try {
    if (config.CAIR_INDEX === 'lancedb') closings.push(takeLanceDb(folder).release);
    // Qdrant takes several writers, and its points have ids of their own: the server goes on writing approvals beside.
    const vocabulary = await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary);
    const knowledge = await openKnowledge(config, { vocabulary });
    closings.push(knowledge.close);
    const { queue } = await openBullJobs(config, failed);
    closings.push(queue.close);
    const handlers = handlersInTurn(
      { config, database: knowledge.database },
      jobHandlersOver(config, knowledge, syncOver(config, knowledge)),
    );
    const worker = await queue.work(handlers);
    return {
      close: async (limitMs) => {
        await worker.close(limitMs);
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
};
