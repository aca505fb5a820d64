import { loadVocabulary } from '../adapters/files/load-vocabulary.ts';
import { takeWriterLock } from '../adapters/sql/sqlite/writer-lock.ts';
import type { Config } from './config.ts';
import { isShared } from './database-config.ts';
import type { Knowledge } from './knowledge-over.ts';
import { whileAloneOver } from './knowledge-turn.ts';
import { openKnowledge } from './open-knowledge.ts';
import { productFiles } from './product-files.ts';

const openOwn = async (config: Config): Promise<Knowledge> =>
  openKnowledge(config, {
    vocabulary: await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary),
  });

/**
 * Opens the configured knowledge for writing, does the work and closes it again. The signal, if any, tells the work to stop where
 * others may write already.
 * Throws CopilotError 'conflict' while another process writes to the data folder or, where the records are shared, changes the
 * knowledge as a whole.
 */
export const withKnowledge = async <Result>(
  config: Config,
  work: (knowledge: Knowledge, signal?: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const lock = isShared(config) ? null : takeWriterLock(`${config.CAIR_DATA}/writer.lock`);
  try {
    const knowledge = await openOwn(config);
    try {
      return isShared(config)
        ? await whileAloneOver({ config, database: knowledge.database }, (lost) => work(knowledge, lost))
        : await work(knowledge);
    } finally {
      await knowledge.close();
    }
  } finally {
    lock?.release();
  }
};
