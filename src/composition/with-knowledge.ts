import { loadVocabulary } from '../adapters/files/load-vocabulary.ts';
import { takeWriterLock } from '../adapters/sqlite/writer-lock.ts';
import type { Config } from './config.ts';
import type { Knowledge } from './knowledge-over.ts';
import { openKnowledge } from './open-knowledge.ts';
import { productFiles } from './product-files.ts';

/**
 * Opens the knowledge of the configured data folder for writing, does the work and closes it again.
 * Throws CopilotError 'conflict' while another process writes to the folder.
 */
export const withKnowledge = async <Result>(
  config: Config,
  work: (knowledge: Knowledge) => Promise<Result>,
): Promise<Result> => {
  const lock = takeWriterLock(`${config.CAIR_DATA}/writer.lock`);
  try {
    const knowledge = await openKnowledge(config, {
      vocabulary: await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary),
    });
    try {
      return await work(knowledge);
    } finally {
      await knowledge.close();
    }
  } finally {
    lock.release();
  }
};
