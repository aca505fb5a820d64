import { loadVocabulary } from '../adapters/files/load-vocabulary.ts';
import { takeWriterLock } from '../adapters/sqlite/writer-lock.ts';
import type { ReindexProgress, ReindexResult } from '../copilot/reindex.ts';
import type { Config } from './config.ts';
import { openKnowledge } from './open-knowledge.ts';
import { openSource } from './open-source.ts';
import { productFiles } from './product-files.ts';

/**
 * Brings the knowledge of the configured data folder in line with a source and closes it again.
 * Throws CopilotError 'conflict' while another process writes to the folder.
 */
export const updateKnowledge = async (
  config: Config,
  sourceName: string,
  options: { readonly full: boolean; readonly dryRun: boolean; readonly progress: ReindexProgress },
): Promise<ReindexResult> => {
  const source = await openSource(sourceName, config);
  const lock = takeWriterLock(`${config.CAIR_DATA}/writer.lock`);
  try {
    const knowledge = await openKnowledge(config, {
      vocabulary: await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary),
    });
    try {
      await knowledge.restoreIndex();
      return await knowledge.reindex(source, options);
    } finally {
      await knowledge.close();
    }
  } finally {
    lock.release();
  }
};
