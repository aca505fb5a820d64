import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../adapters/sqlite/open-database.ts';
import { sqliteVectorCache } from '../adapters/sqlite/vector-cache.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Config } from './config.ts';
import { type Knowledge, openKnowledge } from './open-knowledge.ts';

/** Knowledge in a folder of its own that is gone when it is closed. */
export type ScratchKnowledge = { readonly knowledge: Knowledge; readonly close: () => Promise<void> };

/** Opens empty knowledge for a measurement. Vectors are kept in the data folder, so that the next time is quick. */
export const openScratchKnowledge = async (
  config: Config,
  vocabulary: Vocabulary,
): Promise<ScratchKnowledge> => {
  const scratch = await mkdtemp(join(tmpdir(), 'cair-eval-'));
  const vectors = await openDatabase(`${config.CAIR_DATA}/evaluation-vectors.db`);
  const knowledge = await openKnowledge(
    { ...config, CAIR_DATA: scratch, CAIR_INDEX: 'lancedb' },
    { vocabulary, vectors: sqliteVectorCache(vectors) },
  );
  return {
    knowledge,
    close: async () => {
      await knowledge.close();
      await vectors.destroy();
      await rm(scratch, { recursive: true, force: true });
    },
  };
};
